'use client';

import { useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Notice } from '../ui/notice';
import { showToast } from '../ui/toasts';
import { useFreshPage } from '../use-fresh-page';
import { useProblemText } from '../use-problem-text';

/** Asks once whether letters that were kept while no mail was connected are still to be sent. */
export function KeptMailQuestion({ count }: { count: number }) {
  const say = useSay();
  const freshPage = useFreshPage();
  const problemText = useProblemText();
  const [asked, setAsked] = useState<'send' | 'discard'>('send');
  const [open, setOpen] = useState(false);

  function ask(decision: 'send' | 'discard') {
    setAsked(decision);
    setOpen(true);
  }

  async function decide() {
    const result = await api('POST /api/mail/kept', { body: { decision: asked } });
    showToast(result.ok ? { text: say(`ui.kept.${asked}_done`, { count }) } : { text: problemText(result.problem), kind: 'bad' });
    freshPage(result);
  }

  const actions = (
    <div className="flex flex-wrap gap-1.5">
      <Button size="small" onClick={() => ask('send')}>
        {say('ui.kept.send')}
      </Button>
      <Button size="small" kind="quiet" onClick={() => ask('discard')}>
        {say('ui.kept.discard')}
      </Button>
    </div>
  );
  return (
    <div className="mb-5">
      <Notice tone="accent" title={say('ui.kept.title', { count })} action={actions}>
        {say('ui.kept.more')}
      </Notice>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={say(`ui.kept.${asked}_title`, { count })}
        confirm={say(`ui.kept.${asked}_do`)}
        danger={asked === 'discard'}
        onConfirm={decide}
      >
        {say(`ui.kept.${asked}_more`)}
      </ConfirmDialog>
    </div>
  );
}
