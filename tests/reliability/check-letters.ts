import { inArray } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { letters } from '@/db/schema';
import type { SmtpSink } from '../harness/smtp-sink';
import type { School } from './school';

/** What has become of letters, by the rows and by the mail server. */
export interface LetterBooks {
  /** Rows of all calls, answered or not. */
  readonly letters: number;
  /** Wanted by a call that was answered, and neither arrived nor shown to a person as unsure; or said to be sent, and never arrived. */
  readonly lost: number;
  /** Recipients to whom more than one letter came. */
  readonly doubled: number;
  /** Wait for somebody to say whether they have come. */
  readonly unsure: number;
  /** Neither sent nor unsure. */
  readonly undecided: number;
}

/**
 * Compares the letters of a school whose servers have ended with what came to the mail server. Each recipient is of one call, which wants
 * one letter for them: `wanted` are those of answered calls.
 */
export function checkLetters({ installation }: School, sink: SmtpSink, wanted: readonly string[]): Promise<LetterBooks> {
  return installation.withDatabase(async ({ db }: Database) => {
    const rows = await db.select({ recipient: letters.recipient, state: letters.state }).from(letters);
    const stateOf = new Map(rows.map(({ recipient, state }) => [recipient, state]));
    const came = arrivals(sink);
    const sent = rows.filter(({ state }) => state === 'sent').map(({ recipient }) => recipient);
    const mustHaveCome = new Set([...sent, ...wanted.filter((recipient) => stateOf.get(recipient) !== 'unknown')]);
    return {
      letters: rows.length,
      lost: [...mustHaveCome].filter((recipient) => !came.has(recipient)).length,
      doubled: [...came.values()].filter((count) => count > 1).length,
      unsure: rows.filter(({ state }) => state === 'unknown').length,
      undecided: rows.filter(({ state }) => state !== 'sent' && state !== 'unknown').length,
    };
  });
}

/** How many letters are still to be sent, or being sent. */
export function openLetters({ db }: Database): Promise<number> {
  return db.$count(letters, inArray(letters.state, ['waiting', 'due', 'sending']));
}

/** How many letters came to each recipient; one whose sender was never told counts too, for a real server may have delivered it. */
export function arrivals({ received, untold }: SmtpSink): ReadonlyMap<string, number> {
  const came = new Map<string, number>();
  for (const to of [...received.flatMap((letter) => letter.to), ...untold]) came.set(to, (came.get(to) ?? 0) + 1);
  return came;
}
