'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { enter, type EntranceTrouble } from './enter';
import { ENTRANCE_TROUBLES } from './entrance-troubles';
import { PasswordField } from './password-field';
import { TextLink } from './text-link';

/** E-mail and password; on success the browser goes to `next`, a path on this site. */
export function SignInForm({ next }: { next: string }) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<EntranceTrouble>();
  const password = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (trouble === 'wrong') password.current?.select();
  }, [trouble]);

  async function send(form: FormData) {
    setBusy(true);
    setTrouble(undefined);
    const found = await enter({ email: String(form.get('email')), password: String(form.get('password')) });
    if (found === undefined) return window.location.assign(next);
    setTrouble(found);
    setBusy(false);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  }

  const invalid = trouble === 'wrong';
  return (
    // A password manager may send it before the page's scripts are there: React keeps that and calls `action` then.
    <form onSubmit={submit} action={send} className="flex flex-col gap-4" aria-busy={busy}>
      {trouble !== undefined && <Notice tone="bad">{say(ENTRANCE_TROUBLES[trouble])}</Notice>}
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
      <PasswordField
        ref={password}
        label={say('ui.sign_in.password')}
        name="password"
        autoComplete="current-password"
        required
        invalid={invalid}
      />
      <Button type="submit" kind="primary" size="large" busy={busy} className="mt-1 w-full">
        {say(busy ? 'ui.sign_in.busy' : 'ui.sign_in.submit')}
      </Button>
      <TextLink href="/sign-in/letter" className="self-center">
        {say('ui.sign_in.forgot')}
      </TextLink>
    </form>
  );
}
