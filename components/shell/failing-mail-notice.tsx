'use client';

import { useState } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ConnectMailDialog } from './connect-mail-dialog';

/** Stands on every page while letters do not leave for a fault of the server's mail settings. */
export function FailingMailNotice({ reason }: { reason: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const action = (
    <Button size="small" onClick={() => setOpen(true)}>
      {say('ui.mail_banner.mend')}
    </Button>
  );
  return (
    <div className="mb-5">
      <Notice tone="warn" title={say('ui.mail_banner.failing')} action={action}>
        <p className="[overflow-wrap:anywhere]">{reason}</p>
        <p className="mt-0.5">{say('ui.mail_banner.failing_more')}</p>
      </Notice>
      <ConnectMailDialog open={open} onClose={() => setOpen(false)} />
    </div>
  );
}
