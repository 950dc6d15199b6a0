'use client';

import { useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { showToast } from '../ui/toasts';
import { useFreshPage } from '../use-fresh-page';
import { useProblemText } from '../use-problem-text';
import { ConnectMailDialog } from './connect-mail-dialog';

/** Stands on every page while letters do not leave the server; whoever puts it off has a week of quiet. */
export function MailBanner() {
  const say = useSay();
  const freshPage = useFreshPage();
  const problemText = useProblemText();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);

  async function putOff() {
    setBusy(true);
    const result = await api('DELETE /api/me/mail-banner');
    showToast(result.ok ? { text: say('ui.mail_banner.hidden') } : { text: problemText(result.problem), kind: 'bad' });
    setBusy(false);
    freshPage(result);
  }

  const actions = (
    <div className="flex flex-wrap gap-1.5">
      <Button size="small" onClick={() => setOpen(true)}>
        {say('ui.mail_banner.how')}
      </Button>
      <Button size="small" kind="quiet" className="max-sm:-ml-2.5" busy={busy} onClick={() => void putOff()}>
        {say('ui.mail_banner.later')}
      </Button>
    </div>
  );
  return (
    <div className="mb-5">
      <Notice tone="warn" title={say('ui.mail_banner.title')} action={actions}>
        {/* A phone has no room to say on every page what the button's window says. */}
        <span className="max-sm:hidden">{say('ui.mail_banner.more')}</span>
      </Notice>
      <ConnectMailDialog open={open} onClose={() => setOpen(false)} />
    </div>
  );
}
