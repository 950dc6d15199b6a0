'use client';

import { useState } from 'react';
import { useSay } from '../locale-context';
import { ConnectMailDialog } from '../shell/connect-mail-dialog';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';

/** Whether letters leave the server and from whom; set by its environment, so only said here. */
export function MailSetting({ connected, sender }: { connected: boolean; sender: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2 text-body font-medium">
          {say('ui.settings.mail')}
          <Badge tone={connected ? 'good' : 'warn'} icon={connected ? 'check' : 'warning'}>
            {say(connected ? 'ui.settings.mail_on' : 'ui.settings.mail_off')}
          </Badge>
        </p>
        <p className="mt-0.5 text-small text-ink-muted [overflow-wrap:anywhere]">
          {connected ? say('ui.settings.mail_from', { sender }) : say('ui.settings.mail_off_more')}
        </p>
      </div>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(connected ? 'ui.settings.mail_change' : 'ui.mail_banner.how')}
      </Button>
      <ConnectMailDialog open={open} onClose={() => setOpen(false)} />
    </div>
  );
}
