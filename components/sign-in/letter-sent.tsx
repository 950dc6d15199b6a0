'use client';

import { useSay } from '../locale-context';
import { Notice } from '../ui/notice';

/** What may keep a letter from being of use, as the server knows it. */
export interface LetterLimits {
  readonly mailConnected: boolean;
  /** Where its link leads to when this browser cannot open that, and the address it should lead to. */
  readonly deadLink: { readonly address: string; readonly better: string } | undefined;
}

/** Says where the letter with the link has gone; where no mail is connected or the link does not open here, whom to ask for what. */
export function LetterSent({ email, mailConnected, deadLink }: LetterLimits & { email: string }) {
  const say = useSay();
  return (
    <div className="flex flex-col gap-4" role="status">
      <Notice tone="good" title={say('ui.sign_in.letter_sent')}>
        {say('ui.sign_in.letter_sent_more', { email })}
      </Notice>
      {!mailConnected && <Notice tone="warn">{say('ui.sign_in.letter_kept')}</Notice>}
      {deadLink !== undefined && (
        <Notice tone="warn" title={say('ui.sign_in.dead_link', { address: deadLink.address })}>
          {say('ui.sign_in.dead_link_mend', { address: deadLink.better })}
        </Notice>
      )}
    </div>
  );
}
