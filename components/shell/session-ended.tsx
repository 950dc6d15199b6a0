'use client';

import { Suspense, useEffect, useRef, useState } from 'react';
import { whenSignedOut } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { onDemand } from '../ui/on-demand';

const SignInAgain = onDemand(async () => (await import('./sign-in-again')).SignInAgain);

/**
 * Asks for the password where a session has ended while its page was open: what was typed stays, and what was being saved is saved then.
 * Who puts that off is told on every page that nothing is saved.
 */
export function SessionEnded({ email }: { email: string }) {
  const say = useSay();
  const [stage, setStage] = useState<'signed_in' | 'asking' | 'put_off'>('signed_in');
  const isPutOff = useRef(false);
  const waiting = useRef<((again: boolean) => void)[]>([]);

  useEffect(
    () =>
      whenSignedOut(() => {
        if (isPutOff.current) return Promise.resolve(false);
        setStage('asking');
        return new Promise((resolve) => void waiting.current.push(resolve));
      }),
    [],
  );

  function settle(again: boolean) {
    isPutOff.current = !again;
    setStage(again ? 'signed_in' : 'put_off');
    for (const resolve of waiting.current.splice(0)) resolve(again);
  }

  if (stage === 'asking') {
    return (
      <Suspense>
        <SignInAgain email={email} onDone={() => settle(true)} onPutOff={() => settle(false)} />
      </Suspense>
    );
  }
  if (stage === 'signed_in') return null;
  const again = (
    <Button size="small" onClick={() => setStage('asking')}>
      {say('ui.session.sign_in')}
    </Button>
  );
  return (
    <div className="fixed inset-x-4 bottom-4 z-30 mx-auto max-w-xl rounded-lg bg-surface shadow-top">
      <Notice tone="bad" action={again}>
        {say('ui.session.not_saving')}
      </Notice>
    </div>
  );
}
