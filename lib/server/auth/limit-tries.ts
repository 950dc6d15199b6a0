import { createHash } from 'node:crypto';
import { getDatabase } from '../../../db/client';
import { giveBackTry, takeTry } from '../../../db/queries/tries';
import { AppError } from '../../errors';
import { networkOf } from '../http/network-of';

/** The window that tries are counted in, milliseconds. */
const WINDOW = 15 * 60_000;

/** What may be tried, and how often within the window: on one account whoever tries, and from one network address whatever account. */
const LIMITS = {
  password: { account: 10, address: 50 },
  letter: { account: 3, address: 10 },
  test_letter: { account: 20, address: 60 },
  secret: { account: 20, address: 20 },
} as const;
type Tried = keyof typeof LIMITS;

/** What is counted: the account that is tried on, by its e-mail or id, the address that the request came from, or both. */
export interface Tryer {
  readonly account?: string;
  readonly address?: string;
}

/**
 * Counts a try of an account and an address. They are counted in the database, so that a restart forgives nothing, and before anything is
 * verified, so that many at once do not slip through; when the database does not answer, nothing is tried.
 *
 * @returns how to give the try back when it proved to be right
 * @throws `rate_limited` when too many were made
 */
export async function limitTries(tried: Tried, { account, address }: Tryer): Promise<() => Promise<void>> {
  const { db } = await getDatabase();
  const now = new Date();
  const { account: ofAccount, address: ofAddress } = LIMITS[tried];
  const keys = [
    ...(address === undefined ? [] : [{ key: keyOf(tried, 'address', networkOf(address)), most: ofAddress }]),
    ...(account === undefined ? [] : [{ key: keyOf(tried, 'account', account), most: ofAccount }]),
  ];
  for (const { key, most } of keys)
    if (!(await takeTry(db, { key, now, window: WINDOW, most }))) throw new AppError('rate_limited', { reason: 'tries', minutes: 15 });
  return async () => {
    for (const { key } of keys) await giveBackTry(db, { key, now });
  };
}

/** The address a request came from: `start.mjs` sets this header itself, from the connection or what a trusted proxy says. */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for') ?? '';
}

function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
