'use client';

import { cloneElement, startTransition, Suspense, useState, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { onDemand } from './on-demand';

export interface PopoverProps {
  readonly trigger: ReactElement<ComponentProps<'button'>>;
  readonly label: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
}

// Loaded for whoever is about to open it.
const loadOpened = async () => (await import('./opened-popover')).OpenedPopover;
const OpenedPopover = onDemand(loadOpened);

/** A button (`trigger`) that opens something to read and press below itself; Escape and a press outside close it. */
export function Popover(props: PopoverProps) {
  const [everOpened, setEverOpened] = useState(false);
  const { trigger, open, onOpenChange } = props;
  const closed = cloneElement(trigger, {
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
    onPointerDown: () => void loadOpened(),
    // After the press, which would otherwise close at once what it has opened.
    onClick: () =>
      startTransition(() => {
        setEverOpened(true);
        onOpenChange(true);
      }),
  });
  if (!everOpened && !open) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenedPopover {...props} />
    </Suspense>
  );
}
