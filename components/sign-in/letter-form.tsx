'use client';

import { useState, type FormEvent } from 'react';
import { api, type CallProblem } from '@/lib/api/client';
import type { UiKey } from '@/lib/i18n/ui/words';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { useProblemText } from '../use-problem-text';
import { fieldProblem } from './new-account-fields';
import { LetterSent, type LetterLimits } from './letter-sent';

/** Asks for a letter with a link. What is said afterwards is the same whether or not there is such an account. */
export function LetterForm(limits: LetterLimits) {
  const say = useSay();
  const problemText = useProblemText();
  const [sent, setSent] = useState<string>();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<CallProblem>();
  const wrong = fieldProblem(problem, say as (key: UiKey) => string);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email'));
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const purpose = button?.getAttribute('value') === 'set_password' ? 'set_password' : 'sign_in';
    setBusy(purpose);
    setProblem(undefined);
    const result = await api('POST /api/sign-in-links', { body: { email, purpose } });
    setBusy(undefined);
    if (result.ok) setSent(email);
    else setProblem(result.problem);
  }

  if (sent !== undefined) return <LetterSent email={sent} {...limits} />;
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" method="post" noValidate>
      {problem !== undefined && wrong === undefined && <Notice tone="bad">{problemText(problem)}</Notice>}
      <TextField
        label={say('ui.sign_in.email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
        problem={wrong?.text}
      />
      <Button type="submit" value="sign_in" kind="primary" size="large" busy={busy === 'sign_in'} className="mt-1 w-full">
        {say('ui.sign_in.letter_enter')}
      </Button>
      <Button type="submit" value="set_password" size="large" busy={busy === 'set_password'} className="w-full">
        {say('ui.sign_in.letter_password')}
      </Button>
    </form>
  );
}
