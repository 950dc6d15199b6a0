'use client';

import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { apiAddress } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { enter, type EntranceTrouble } from '../sign-in/enter';
import { PasswordField } from '../sign-in/password-field';
import { TextLink } from '../sign-in/text-link';
import { ENTRANCE_TROUBLES } from '../sign-in/entrance-troubles';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/field';
import { Notice } from '../ui/notice';

/** The way back in over the page as it stands, for the same person; a sign-in in another tab counts as well. */
export function SignInAgain({ email, onDone, onPutOff }: { email: string; onDone: () => void; onPutOff: () => void }) {
  const say = useSay();
  const form = useId();
  const password = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<EntranceTrouble>();
  useSignInElsewhere(onDone);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // A window below this one may stand in a form of its own.
    event.stopPropagation();
    setBusy(true);
    const found = await enter({ email, password: password.current?.value ?? '' });
    setBusy(false);
    setTrouble(found);
    if (found === undefined) onDone();
    else password.current?.select();
  }

  return (
    <Dialog
      open
      onClose={onPutOff}
      title={say('ui.session.ended')}
      description={say('ui.session.lead')}
      initialFocus={password}
      footer={
        <>
          <Button onClick={onPutOff}>{say('ui.session.later')}</Button>
          <Button kind="primary" type="submit" form={form} busy={busy}>
            {say('ui.session.sign_in')}
          </Button>
        </>
      }
    >
      <form id={form} className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        {trouble !== undefined && <Notice tone="bad">{say(ENTRANCE_TROUBLES[trouble])}</Notice>}
        <TextField label={say('ui.sign_in.email')} name="email" autoComplete="username" value={email} readOnly />
        <PasswordField
          ref={password}
          label={say('ui.sign_in.password')}
          name="password"
          autoComplete="current-password"
          required
          invalid={trouble === 'wrong'}
        />
        <TextLink href="/sign-in/letter" target="_blank" className="self-start">
          {say('ui.session.other_way')}
        </TextLink>
      </form>
    </Dialog>
  );
}

/** Calls `onDone` when whoever comes back to this tab has signed in in another one. */
function useSignInElsewhere(onDone: () => void): void {
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  }, [onDone]);
  useEffect(() => {
    const look = async () => {
      // Not by `api`, which would have it wait for this very window.
      const known = await fetch(apiAddress('GET /api/me/sessions')).catch(() => undefined);
      if (known?.ok) latest.current();
    };
    const focused = () => void look();
    window.addEventListener('focus', focused);
    return () => window.removeEventListener('focus', focused);
  }, []);
}
