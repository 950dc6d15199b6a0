'use client';

import type { ReactNode } from 'react';
import { OnceOpened } from './dialog';
import { onDemand } from './on-demand';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly onConfirm: () => Promise<void> | void;
}

const OpenedConfirmDialog = onDemand(async () => (await import('./opened-confirm-dialog')).OpenedConfirmDialog);

/**
 * Asks before something that cannot be taken back; the button says what will be done. `onConfirm` may take its time; the question closes
 * when it has ended.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <OnceOpened open={props.open}>
      <OpenedConfirmDialog {...props} />
    </OnceOpened>
  );
}
