import { shortened } from '../../shortened';
import { readMailbox, type BadMailbox, type Mailbox } from './mailbox';

/** More would be a mailing list, which a file's row is not. */
const MOST = 20;
/** Characters of a wrong address that a message quotes. */
const LONGEST_SHOWN = 60;

/** Whom a file's letters go to, and what in its `%email` is not an address. */
export interface Recipients {
  /** Each mailbox once, in the order given. */
  readonly mailboxes: readonly Mailbox[];
  readonly wrong: readonly WrongAddress[];
}

export type WrongAddress = { readonly address: string } & (BadMailbox | { readonly reason: 'too_many' });

/** Reads `%email`: one address or several with commas between. Empty pieces, such as after a last comma, count as not written. */
export function readRecipients(email: string): Recipients {
  const mailboxes = new Map<string, Mailbox>();
  const wrong: WrongAddress[] = [];
  for (const piece of email.split(',')) {
    if (piece.trim() === '') continue;
    const read = readMailbox(piece);
    if ('reason' in read) wrong.push({ ...read, address: shortened(piece.trim(), LONGEST_SHOWN) });
    else if (mailboxes.size >= MOST && !mailboxes.has(read.address))
      wrong.push({ reason: 'too_many', address: shortened(piece.trim(), LONGEST_SHOWN) });
    else if (!mailboxes.has(read.address)) mailboxes.set(read.address, read);
  }
  return { mailboxes: [...mailboxes.values()], wrong };
}

/** What the Disk shows of a file whose letter could not be planned: its first address decides. */
export function firstRecipient(email: string): Mailbox | 'no_address' | 'wrong_address' {
  const first = email.split(',').find((piece) => piece.trim() !== '');
  if (first === undefined) return 'no_address';
  const read = readMailbox(first);
  return 'reason' in read ? 'wrong_address' : read;
}
