'use client';

import { useState, type FormEvent } from 'react';
import { api, type CallProblem } from '@/lib/api/client';
import { LONGEST_NAME } from '@/lib/api/text-limits';
import type { UiKey } from '@/lib/i18n/ui/words';
import { useLocale, useSay } from '../locale-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { useProblemText } from '../use-problem-text';
import { browserTimeZone } from './browser-time-zone';
import { fieldProblem } from './new-account-fields';
import { LetterSent, type LetterLimits } from './letter-sent';

/** Makes an account where strangers may; the way in comes by mail. */
export function SignUpForm(limits: LetterLimits) {
  const say = useSay();
  const locale = useLocale();
  const problemText = useProblemText();
  const [sent, setSent] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem>();
  const wrong = fieldProblem(problem, say as (key: UiKey) => string);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [school, email] = [String(form.get('school')), String(form.get('email'))];
    setBusy(true);
    setProblem(undefined);
    const result = await api('POST /api/accounts', { body: { school, email, locale, timeZone: browserTimeZone() } });
    setBusy(false);
    if (result.ok) setSent(email);
    else setProblem(result.problem);
  }

  if (sent !== undefined) return <LetterSent email={sent} {...limits} />;
  const problemOf = (field: string) => (wrong?.field === field ? wrong.text : undefined);
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" aria-busy={busy} method="post" noValidate>
      {problem !== undefined && wrong === undefined && <Notice tone="bad">{problemText(problem)}</Notice>}
      <TextField
        label={say('ui.take_over.school')}
        name="school"
        autoComplete="organization"
        longest={LONGEST_NAME}
        required
        autoFocus
        problem={problemOf('school')}
      />
      <TextField label={say('ui.sign_in.email')} name="email" type="email" autoComplete="username" required problem={problemOf('email')} />
      <Button type="submit" kind="primary" size="large" busy={busy} className="mt-1 w-full">
        {say('ui.sign_up.submit')}
      </Button>
    </form>
  );
}
