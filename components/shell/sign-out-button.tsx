'use client';

import { signOut } from 'next-auth/react';
import { useState } from 'react';
import { useSay } from '../locale-context';
import { Icon } from '../ui/icon';

/** Ends the session on the server, then shows the sign-in page. */
export function SignOutButton() {
  const say = useSay();
  const [busy, setBusy] = useState(false);

  async function leave() {
    setBusy(true);
    try {
      await signOut({ redirect: false });
    } finally {
      window.location.assign('/sign-in');
    }
  }

  return (
    <button
      type="button"
      disabled={busy}
      onClick={() => void leave()}
      aria-label={say('ui.sign_out')}
      title={say('ui.sign_out')}
      className="flex size-8 items-center justify-center rounded-md text-ink-muted transition-colors duration-100 hover:bg-hover hover:text-ink"
    >
      <Icon name="sign-out" className="size-4.5" />
    </button>
  );
}
