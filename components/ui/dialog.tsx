'use client';

import { Suspense, useState, type ComponentProps, type ReactNode } from 'react';
import { onDemand } from './on-demand';
import type { OpenedDialog as Opened } from './opened-dialog';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  /** Default: `small`. */
  readonly width?: 'small' | 'medium' | 'large' | 'wide';
  readonly footer?: ReactNode;
  readonly initialFocus?: ComponentProps<typeof Opened>['initialFocus'];
  readonly children?: ReactNode;
}

const OpenedDialog = onDemand(async () => (await import('./opened-dialog')).OpenedDialog);

/** A window over the page; on a narrow screen it rises from below. Escape, its cross and a press outside close it. */
export function Dialog(props: DialogProps) {
  return (
    <OnceOpened open={props.open}>
      <OpenedDialog {...props} />
    </OnceOpened>
  );
}

/** Nothing until it is opened for the first time; from then on it stays, so that it can leave as it came. */
export function OnceOpened({ open, children }: { open: boolean; children: ReactNode }) {
  const [everOpened, setEverOpened] = useState(open);
  if (open && !everOpened) setEverOpened(true);
  return everOpened ? <Suspense>{children}</Suspense> : null;
}
