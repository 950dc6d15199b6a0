import type { Db } from '../../../db/client';
import { emailsOfFiles, lettersOfFiles, type LetterOfFile } from '../../../db/queries/letters-of-files';
import type { Scope } from '../../../db/scope';
import { letterFailureText, letterStateText, type LetterState } from '../../i18n/letters/say-letter';
import type { Locale } from '../../i18n/phrase';
import { readMailbox } from './mailbox';
import { firstRecipient } from './recipients';

/** What the Disk shows of a file's letter: of several recipients the first one's. */
export interface ShownLetter {
  readonly state: LetterState;
  readonly text: string;
  /** Why it was not sent, or not yet, in plain words. */
  readonly reason: string | undefined;
}

/** The letters of these files, by file; a file that no letter was asked for is not there. */
export async function lettersShown(
  db: Db,
  scope: Scope,
  locale: Locale,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, ShownLetter>> {
  const [asked, letters] = await Promise.all([emailsOfFiles(db, scope, fileIds), lettersOfFiles(db, scope, fileIds)]);
  const shown = asked.map(
    ({ fileId, email }) =>
      [
        fileId,
        shownLetter(
          locale,
          email,
          letters.filter((letter) => letter.fileId === fileId),
        ),
      ] as const,
  );
  return new Map(shown.flatMap(([fileId, letter]) => (letter === undefined ? [] : [[fileId, letter]])));
}

function shownLetter(locale: Locale, email: string, letters: readonly LetterOfFile[]): ShownLetter | undefined {
  const first = firstRecipient(email);
  if (typeof first === 'string') return { state: first, text: letterStateText(locale, first), reason: undefined };
  const letter = letters.find(({ recipient }) => addressOf(recipient) === first.address);
  if (letter === undefined) return undefined;
  const state = stateOf(letter);
  const reason = letter.failure && state !== 'sending' ? letterFailureText(locale, letter.failure) : undefined;
  return { state, text: letterStateText(locale, state), reason };
}

function addressOf(recipient: string): string | undefined {
  const read = readMailbox(recipient);
  return 'address' in read ? read.address : undefined;
}

/** A letter that waits for its time, or for another attempt, says so. */
function stateOf({ state, dueAt, failure }: LetterOfFile): LetterState {
  if (state === 'waiting') return dueAt === null ? 'waiting' : 'scheduled';
  return state === 'due' && failure !== null ? 'retrying' : state;
}
