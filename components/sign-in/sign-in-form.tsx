'use client';

import { signIn } from 'next-auth/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';

type Trouble = 'ui.sign_in.wrong' | 'ui.sign_in.failed';

/** E-mail and password; on success the browser goes to `next`, a path on this site. */
export function SignInForm({ next }: { next: string }) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const password = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (trouble === 'ui.sign_in.wrong') password.current?.select();
  }, [trouble]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setTrouble(undefined);
    const found = await tryCredentials(String(form.get('email')), String(form.get('password')));
    if (found === undefined) window.location.assign(next);
    else {
      setTrouble(found);
      setBusy(false);
    }
  }

  const invalid = trouble === 'ui.sign_in.wrong';
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" aria-busy={busy} method="post">
      {trouble !== undefined && <Notice tone="bad">{say(trouble)}</Notice>}
      <TextField
        label={say('ui.sign_in.email')}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        autoFocus
        invalid={invalid}
      />
      <TextField
        ref={password}
        label={say('ui.sign_in.password')}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        required
        invalid={invalid}
        end={
          <button
            type="button"
            aria-label={say(shown ? 'ui.sign_in.hide_password' : 'ui.sign_in.show_password')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="flex size-8 items-center justify-center rounded-md text-ink-muted hover:bg-hover hover:text-ink"
          >
            <Icon name={shown ? 'eye-off' : 'eye'} className="size-4.5" />
          </button>
        }
      />
      <Button type="submit" kind="primary" size="large" disabled={busy} className="mt-1 w-full">
        {say(busy ? 'ui.sign_in.busy' : 'ui.sign_in.submit')}
      </Button>
    </form>
  );
}

/** Undefined: signed in. */
async function tryCredentials(email: string, password: string): Promise<Trouble | undefined> {
  try {
    const answer = await signIn('credentials', { email, password, redirect: false });
    if (answer.error === undefined || answer.error === null) return undefined;
    return answer.error === 'CredentialsSignin' ? 'ui.sign_in.wrong' : 'ui.sign_in.failed';
  } catch {
    return 'ui.sign_in.failed';
  }
}
