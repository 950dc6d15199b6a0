'use client';

import { useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { showToast } from '../ui/toasts';
import { useFreshPage } from '../use-fresh-page';
import { useProblemText } from '../use-problem-text';

/** Stands on every page of a restored copy until a person lets its letters leave. */
export function HeldMailNotice({ mayRelease }: { mayRelease: boolean }) {
  const say = useSay();
  const freshPage = useFreshPage();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);

  async function release() {
    setBusy(true);
    const result = await api('POST /api/mail/release');
    showToast(result.ok ? { text: say('ui.held.released') } : { text: problemText(result.problem), kind: 'bad' });
    setBusy(false);
    freshPage(result);
  }

  const action = mayRelease && (
    <Button size="small" busy={busy} onClick={() => void release()}>
      {say('ui.held.release')}
    </Button>
  );
  return (
    <div className="mb-5">
      <Notice tone="warn" title={say('ui.held.title')} action={action}>
        {say('ui.held.more')}
      </Notice>
    </div>
  );
}
