'use client';

import { useSay } from '../locale-context';
import { Notice } from '../ui/notice';

/** Says where the letter with the link has gone; where no mail is connected, that it waits on the server. */
export function LetterSent({ email, mailConnected }: { email: string; mailConnected: boolean }) {
  const say = useSay();
  return (
    <div className="flex flex-col gap-4" role="status">
      <Notice tone="good" title={say('ui.sign_in.letter_sent')}>
        {say('ui.sign_in.letter_sent_more', { email })}
      </Notice>
      {!mailConnected && <Notice tone="warn">{say('ui.sign_in.letter_kept')}</Notice>}
    </div>
  );
}
