import type { Db } from '../../../db/client';
import { lettersOfFiles, mailedFiles, type LetterOfFile, type MailedFile } from '../../../db/queries/letters-of-files';
import type { Scope } from '../../../db/scope';
import type { ShownLetter } from '../../api/letters';
import { groupBy } from '../../group-by';
import { letterFailureText, letterStateText, type LetterState } from '../../i18n/letters/say-letter';
import type { Locale } from '../../i18n/phrase';
import { formatMoment } from '../../i18n/ui/format-moment';
import { isMailConnected } from '../settings/connections';
import { letterActions } from './letter-actions';
import { readMailbox } from './mailbox';
import { firstRecipient } from './recipients';

/** Who reads, and by which clock. */
export interface LetterReader {
  readonly locale: Locale;
  readonly timeZone: string;
}

/**
 * What the Disk shows of these files' letters, by file: one a recipient, the first recipient's first. A file that no letter was asked for
 * is not there.
 */
export async function lettersShown(
  db: Db,
  scope: Scope,
  reader: LetterReader,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ShownLetter[]>> {
  const [mailed, letters] = await Promise.all([mailedFiles(db, scope, fileIds), lettersOfFiles(db, scope, fileIds)]);
  const byFile = groupBy(letters, ({ fileId }) => fileId);
  return new Map(mailed.map((file) => [file.fileId, shownLetters(reader, file, byFile.get(file.fileId) ?? [])]));
}

function shownLetters(reader: LetterReader, file: MailedFile, letters: readonly LetterOfFile[]): readonly ShownLetter[] {
  const recipients = groupBy(letters, ({ recipient }) => addressOf(recipient) ?? recipient);
  const shown = [...recipients].map(([address, all]) => {
    // The last one that brings the file tells how it stands; those that went without it do so only while there is no other.
    const letter = all.findLast(({ leftOut }) => !leftOut) ?? all.at(-1);
    return { address, shown: letter === undefined ? [] : [shownLetter(reader, file, letter)] };
  });
  const first = firstRecipient(file.email);
  if (typeof first === 'string') return [withoutLetter(reader, first, file.email), ...shown.flatMap((one) => one.shown)];
  const isFirst = ({ address }: { address: string }) => address === first.address;
  return [...shown.filter(isFirst), ...shown.filter((one) => !isFirst(one))].flatMap((one) => one.shown);
}

/** There is no letter to the first recipient, for there is no good address. */
function withoutLetter({ locale }: LetterReader, state: 'no_address' | 'wrong_address', email: string): ShownLetter {
  const recipient = state === 'no_address' ? '' : (email.split(',')[0] ?? '').trim().slice(0, 254);
  return { id: null, recipient, tone: 'warn', moving: false, text: letterStateText(locale, state), reason: null, actions: [] };
}

function shownLetter({ locale, timeZone }: LetterReader, file: MailedFile, letter: LetterOfFile): ShownLetter {
  const state = stateOf(file, letter);
  const at = state === 'sent' ? letter.sentAt : letter.dueAt;
  const when = at === null ? undefined : formatMoment(at, locale, timeZone);
  const tells = state === 'failed' || state === 'unknown' || state === 'retrying';
  const actions = letterActions({ state: letter.state, mailConnected: isMailConnected() });
  return {
    id: letter.id,
    recipient: letter.recipient,
    tone: TONES[state],
    moving: MOVING.has(state),
    text: letterStateText(locale, state, when),
    reason: tells && letter.failure !== null ? letterFailureText(locale, letter.failure) : null,
    // A letter without its only file would come to nothing again.
    actions: file.state === 'ready' || letter.failure?.code !== 'no_file' ? actions : [],
  };
}

const TONES: Readonly<Record<LetterState, ShownLetter['tone']>> = {
  no_address: 'warn',
  wrong_address: 'warn',
  waiting: 'neutral',
  scheduled: 'neutral',
  due: 'neutral',
  retrying: 'warn',
  sending: 'neutral',
  sent: 'good',
  left_out: 'warn',
  failed: 'bad',
  unknown: 'warn',
  kept: 'warn',
  cancelled: 'neutral',
};
const MOVING: ReadonlySet<LetterState> = new Set(['waiting', 'scheduled', 'due', 'retrying', 'sending']);

function addressOf(recipient: string): string | undefined {
  const read = readMailbox(recipient);
  return 'address' in read ? read.address : undefined;
}

/** A letter that waits for its time, or for another attempt, says so; one that had no file waits for one that is being made again. */
function stateOf(file: MailedFile, { state, dueAt, failure, leftOut }: LetterOfFile): LetterState {
  if (state === 'waiting') return dueAt === null ? 'waiting' : 'scheduled';
  if (state === 'failed' && failure?.code === 'no_file' && file.state === 'pending') return 'waiting';
  if (leftOut && (state === 'sent' || state === 'kept')) return 'left_out';
  return state === 'due' && failure !== null ? 'retrying' : state;
}
