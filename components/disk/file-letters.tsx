'use client';

import { useState } from 'react';
import type { ShownLetter } from '@/lib/api/letters';
import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

const TONES: Readonly<Record<ShownLetter['tone'], string>> = {
  neutral: 'text-ink-muted',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};

/** The first recipient's letter in one line, which opens all of them. */
export function FileLetters({ letters, onOpen }: { letters: readonly ShownLetter[]; onOpen: () => void }) {
  const say = useSay();
  const [first, ...others] = letters;
  if (first === undefined) return null;
  const more = others.length > 0 ? ` ${say('ui.letters.and_more', { count: others.length })}` : '';
  return (
    <button
      type="button"
      onClick={onOpen}
      className="group mt-1 flex max-w-full items-start gap-1.5 rounded-sm text-left text-xs text-ink-muted"
    >
      <Icon name="mail" className={`mt-px size-3.5 ${TONES[first.tone]}`} />
      <span className="min-w-0 [overflow-wrap:anywhere] group-hover:underline group-hover:decoration-line-strong group-hover:underline-offset-2">
        <span className={TONES[first.tone]}>{first.text}</span>
        {first.recipient !== '' && ` · ${first.recipient}`}
        {more}
      </span>
    </button>
  );
}

/** Each letter of a file: to whom, how it stands and why, and what a person may do with it. */
export function LetterList({
  letters,
  onAct,
}: {
  letters: readonly ShownLetter[];
  onAct: (letter: ShownLetter, action: ShownLetter['actions'][number]) => Promise<void>;
}) {
  const say = useSay();
  const mayAct = useMay('PUT /api/letters/{letterId}/sending');
  return (
    <ul aria-label={say('ui.letters.title')} className="divide-y divide-line rounded-lg border border-line">
      {letters.map((letter) => (
        <li key={letter.id ?? letter.recipient} className="px-4 py-3">
          {letter.recipient !== '' && <p className="text-small font-medium [overflow-wrap:anywhere]">{letter.recipient}</p>}
          <p className={`text-small ${TONES[letter.tone]}`}>{letter.text}</p>
          {letter.reason !== null && <p className="mt-1 text-fine text-ink-muted [overflow-wrap:anywhere]">{letter.reason}</p>}
          {letter.actions.includes('mark_sent') && <p className="mt-1 text-fine text-ink-muted">{say('ui.letters.unknown_more')}</p>}
          {mayAct && letter.actions.length > 0 && (
            <div className="mt-2.5 flex flex-wrap gap-2">
              {letter.actions.map((action) => (
                <LetterButton key={action} action={action} recipient={letter.recipient} onAct={() => onAct(letter, action)} />
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function LetterButton({
  action,
  recipient,
  onAct,
}: {
  action: ShownLetter['actions'][number];
  recipient: string;
  onAct: () => Promise<void>;
}) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  async function act() {
    setBusy(true);
    await onAct();
    setBusy(false);
  }
  const label = say(`ui.letters.${action}`);
  return (
    <Button size="small" busy={busy} aria-label={`${label}: ${recipient}`} onClick={() => void act()}>
      {label}
    </Button>
  );
}
