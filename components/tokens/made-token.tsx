'use client';

import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Dialog } from '../ui/dialog';

/** Shows a new token this once. */
export function MadeToken({ value, onClose }: { value: string; onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('ui.tokens.made_title')}
      description={say('ui.tokens.made_more')}
      footer={
        <Button kind="primary" onClick={onClose}>
          {say('ui.tokens.done')}
        </Button>
      }
    >
      <div className="flex items-center gap-2 rounded-lg border border-line bg-sunken py-1.5 pr-1.5 pl-3">
        <code className="min-w-0 flex-1 text-small [overflow-wrap:anywhere]">{value}</code>
        <CopyButton text={value} label={say('ui.tokens.copy')} />
      </div>
    </Dialog>
  );
}
