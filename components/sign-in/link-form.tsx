'use client';

import { useState } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { enter, type EntranceTrouble } from './enter';
import { TextLink } from './text-link';
import { useLinkSecret } from './use-link-secret';

const TROUBLES = { wrong: 'ui.sign_in.link_wrong', too_many: 'ui.sign_in.too_many', failed: 'ui.sign_in.failed' } as const;

/** Signs in by the link that was opened, at a press: mail scanners open links too, and must not use them up. */
export function LinkForm() {
  const say = useSay();
  const secret = useLinkSecret();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<EntranceTrouble>();

  async function go() {
    setBusy(true);
    setTrouble(undefined);
    const found = await enter({ secret });
    if (found === undefined) return window.location.assign('/');
    setTrouble(found);
    setBusy(false);
  }

  return (
    <div className="flex flex-col gap-4">
      {trouble !== undefined && <Notice tone="bad">{say(TROUBLES[trouble])}</Notice>}
      <Button kind="primary" size="large" busy={busy} className="w-full" onClick={() => void go()}>
        {say('ui.sign_in.submit')}
      </Button>
      {trouble === 'wrong' && (
        <TextLink href="/sign-in/letter" className="self-center">
          {say('ui.sign_in.link_again')}
        </TextLink>
      )}
    </div>
  );
}
