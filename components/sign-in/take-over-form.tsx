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
import { enter } from './enter';
import { fieldProblem } from './new-account-fields';
import { PasswordField } from './password-field';
import { useLinkSecret } from './use-link-secret';

/**
 * The first person makes the server theirs. The code stands in the link that the server prints, after `#`; it is asked for where it does
 * not, and not of whoever is signed in as the sample account (`known`).
 */
export function TakeOverForm({ known }: { known: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const problemText = useProblemText();
  const linked = useLinkSecret();
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem>();
  const wrong = fieldProblem(problem, say as (key: UiKey) => string);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [school, email, password] = ['school', 'email', 'password'].map((name) => String(form.get(name))) as [string, string, string];
    const code = typed ?? linked;
    setBusy(true);
    setProblem(undefined);
    const result = await api('POST /api/take-over', { body: { code, school, email, password, locale, timeZone: browserTimeZone() } });
    if (result.ok) {
      const trouble = await enter({ email, password });
      return window.location.assign(trouble === undefined ? '/' : '/sign-in');
    }
    setProblem(result.problem);
    // What the link said was wrong: then the code is asked for.
    if (result.problem.code === 'bad_login') setTyped(code);
    setBusy(false);
  }

  const problemOf = (field: string) => (wrong?.field === field ? wrong.text : undefined);
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" aria-busy={busy} method="post" noValidate>
      {problem !== undefined && wrong === undefined && <Notice tone="bad">{problemText(problem)}</Notice>}
      {!known && (linked === '' || typed !== undefined) && (
        <TextField
          label={say('ui.take_over.code')}
          hint={say('ui.take_over.code_hint')}
          problem={problemOf('code')}
          value={typed ?? ''}
          onChange={(event) => setTyped(event.target.value.trim())}
          autoComplete="off"
          spellCheck={false}
          required
        />
      )}
      <TextField
        label={say('ui.take_over.school')}
        name="school"
        autoComplete="organization"
        longest={LONGEST_NAME}
        required
        problem={problemOf('school')}
      />
      <TextField label={say('ui.sign_in.email')} name="email" type="email" autoComplete="username" required problem={problemOf('email')} />
      <PasswordField
        label={say('ui.sign_in.password')}
        name="password"
        autoComplete="new-password"
        hint={say('ui.sign_in.new_password_hint')}
        required
        problem={problemOf('password')}
      />
      <Button type="submit" kind="primary" size="large" busy={busy} className="mt-1 w-full">
        {say(busy ? 'ui.take_over.busy' : 'ui.take_over.submit')}
      </Button>
    </form>
  );
}
