'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import { useSay } from '../locale-context';
import { Button } from './button';
import type { ConfirmDialogProps } from './confirm-dialog';

/** A question that has been asked at least once. */
export function OpenedConfirmDialog({ open, onClose, title, children, confirm, danger = false, onConfirm }: ConfirmDialogProps) {
  const say = useSay();
  const [busy, setBusy] = useState(false);

  async function go() {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
      onClose();
    }
  }

  return (
    <Base.Root open={open} onOpenChange={(next) => !next && !busy && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-veil transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-md -translate-1/2 rounded-xl bg-surface p-5 shadow-top outline-none transition-[opacity,transform] duration-150 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
          <Base.Title className="text-heading font-semibold [overflow-wrap:anywhere]">{title}</Base.Title>
          <Base.Description render={<div />} className="mt-1.5 text-small text-ink-muted [overflow-wrap:anywhere]">
            {children}
          </Base.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Base.Close render={<Button>{say('ui.cancel')}</Button>} />
            <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={() => void go()}>
              {confirm}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
