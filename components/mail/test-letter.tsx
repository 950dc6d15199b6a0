'use client';

import { useState } from 'react';
import { api } from '@/lib/api/client';
import type { ApiRoutes } from '@/lib/api/routes';
import type { ReceivedAnswer } from '@/lib/api/route-shape';
import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { useProblemText } from '../use-problem-text';
import type { LetterTexts, PreviewSource } from './letter-texts';

type Told = ReceivedAnswer<ApiRoutes['POST /api/letter-drafts/test']>;

/** Sends the letter as it stands to whoever is signed in, and says where it went. */
export function TestLetter({ texts: { name, subject, body }, source }: { texts: LetterTexts; source: PreviewSource }) {
  const say = useSay();
  const problemText = useProblemText();
  const maySend = useMay('POST /api/letter-drafts/test');
  const [busy, setBusy] = useState<'test' | 'download'>();
  const [told, setTold] = useState<Told>();
  const [problem, setProblem] = useState<string>();
  const draft = source.fileId === undefined ? undefined : { name, subject, body, fileId: source.fileId };

  async function send() {
    if (draft === undefined) return;
    setBusy('test');
    const result = await api('POST /api/letter-drafts/test', { body: draft });
    setBusy(undefined);
    setTold(result.ok ? result.value : undefined);
    setProblem(result.ok ? undefined : problemText(result.problem));
  }

  async function download() {
    if (draft === undefined) return;
    setBusy('download');
    const result = await api('POST /api/letter-drafts/message', { body: draft });
    setBusy(undefined);
    setProblem(result.ok ? undefined : problemText(result.problem));
    if (result.ok) saveAs(await result.value.blob(), `${name.replace(/[/\\:*?"<>|]/g, '-') || 'letter'}.eml`);
  }

  const downloadButton = (
    <Button size="small" kind="quiet" busy={busy === 'download'} disabled={draft === undefined} onClick={() => void download()}>
      <Icon name="download" />
      {say('ui.mail.download')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {maySend && (
          <Button size="small" busy={busy === 'test'} disabled={draft === undefined} onClick={() => void send()}>
            <Icon name="mail" />
            {say('ui.mail.test')}
          </Button>
        )}
        {downloadButton}
        {draft === undefined && maySend && <p className="text-fine text-ink-muted">{say('ui.mail.test_hint')}</p>}
      </div>
      <div role="status">
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
        {problem === undefined && told !== undefined && <Outcome told={told} />}
      </div>
    </div>
  );
}

function Outcome({ told: { state, to, place, reason } }: { told: Told }) {
  const say = useSay();
  if (state === 'sent') return <Notice tone="good">{say('ui.mail.test_sent', { to })}</Notice>;
  if (state === 'kept') {
    return (
      <Notice tone="warn">
        <span className="[overflow-wrap:anywhere]">{say('ui.mail.test_kept', { place: place ?? '' })}</span>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" title={say('ui.mail.test_failed', { to })}>
      {reason}
    </Notice>
  );
}

function saveAs(bytes: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
