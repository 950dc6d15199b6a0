'use client';

import { cloneElement, lazy, startTransition, Suspense, useState, type ComponentProps, type ReactElement, type ReactNode } from 'react';

export interface PopoverProps {
  readonly trigger: ReactElement<ComponentProps<'button'>>;
  readonly label: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
}

// Loaded for whoever is about to open it.
const loadOpened = () => import('./opened-popover');
const OpenedPopover = lazy(async () => ({ default: (await loadOpened()).OpenedPopover }));

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
