'use client';

import { useState, type FormEvent } from 'react';
import { api, type CallProblem } from '@/lib/api/client';
import type { UiKey } from '@/lib/i18n/ui/words';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useProblemText } from '../use-problem-text';
import { enter } from './enter';
import { fieldProblem } from './new-account-fields';
import { PasswordField } from './password-field';
import { TextLink } from './text-link';
import { useLinkSecret } from './use-link-secret';

/** Sets the password of whoever the link was mailed to, and signs them in with it. */
export function NewPasswordForm() {
  const say = useSay();
  const problemText = useProblemText();
  const secret = useLinkSecret();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem>();
  const wrong = fieldProblem(problem, say as (key: UiKey) => string);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    setBusy(true);
    setProblem(undefined);
    const result = await api('POST /api/passwords', { body: { secret, password } });
    if (result.ok) {
      const trouble = await enter({ email: result.value.email, password });
      return window.location.assign(trouble === undefined ? '/' : '/sign-in');
    }
    setProblem(result.problem);
    setBusy(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" aria-busy={busy} method="post" noValidate>
      {problem !== undefined && wrong === undefined && <Notice tone="bad">{problemText(problem)}</Notice>}
      <PasswordField
        label={say('ui.sign_in.new_password')}
        name="password"
        autoComplete="new-password"
        hint={say('ui.sign_in.new_password_hint')}
        required
        autoFocus
        problem={wrong?.text}
      />
      <Button type="submit" kind="primary" size="large" busy={busy} className="mt-1 w-full">
        {say('ui.sign_in.new_password_submit')}
      </Button>
      {problem?.code === 'bad_login' && (
        <TextLink href="/sign-in/letter" className="self-center">
          {say('ui.sign_in.link_again')}
        </TextLink>
      )}
    </form>
  );
}
