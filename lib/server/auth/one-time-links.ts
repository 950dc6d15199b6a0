import { createHash, randomBytes } from 'node:crypto';
import { getDatabase } from '../../../db/client';
import { accountOfLink, insertOneTimeLink, takeOneTimeLink } from '../../../db/queries/one-time-links';
import { deleteSessionsOf } from '../../../db/queries/sessions';
import { findAccount, setPasswordHash, type Account } from '../../../db/queries/users';
import { AppError } from '../../errors';
import { signInLetter, type LinkPurpose } from '../../i18n/letters/sign-in-letter';
import { ownAddress } from '../http/link-base';
import { log } from '../log';
import { sendSystemLetter } from '../mail/send-system-letter';
import { limitTries } from './limit-tries';
import { hashPassword } from './password';
import { assertStrong } from './weak-password';

/** How long a link is good. */
const LINK_MINUTES = 30;

/** 160 bits: nobody guesses one. */
const SECRET_BYTES = 20;

/**
 * Mails a link to whoever has an account of this e-mail. The answer is the same without one, and comes before anything is looked up, so
 * neither words nor time tell who has an account.
 *
 * @returns what goes on behind the answer; it never fails
 * @throws `rate_limited` when the address asked too often; an account that is asked for too often just gets no letter
 */
export async function requestLink(given: { email: string; purpose: LinkPurpose }, address: string): Promise<{ sending: Promise<void> }> {
  // Counted for the address alone, since a refusal for the account would tell that others ask for it.
  await limitTries('letter', { address });
  return { sending: mailLink(given).catch(noteUnsent) };
}

/** Writes down why no letter went out; that too many were asked for is no fault. */
export function noteUnsent(error: unknown): void {
  if (error instanceof AppError && error.code === 'rate_limited') log.info('a sign-in letter too many was asked for');
  else log.error({ err: error }, 'a sign-in letter was not sent');
}

/** Mails a link to the account of this e-mail, if there is one and it was not asked for too often (`rate_limited`). */
export async function mailLink({ email, purpose }: { email: string; purpose: LinkPurpose }): Promise<void> {
  const { db } = await getDatabase();
  const account = await findAccount(db, email);
  if (account === undefined) return;
  await limitTries('letter', { account: account.id });
  const link = await newLink(account, purpose);
  await sendSystemLetter({ to: account.email, ...signInLetter(account.locale, { purpose, link, minutes: LINK_MINUTES }) });
}

/** Makes a link; its secret stands after `#`, which browsers send to nobody, so it is in no log. The base is never the request's host. */
async function newLink(account: Account, purpose: LinkPurpose): Promise<string> {
  const { db } = await getDatabase();
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const now = new Date();
  const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
  const link = { hash: hashOf(secret), userId: account.id, purpose, madeFor: madeFor(account), expiresAt };
  await db.transaction((tx) => insertOneTimeLink(tx, link, now));
  return `${ownAddress()}/sign-in/${purpose === 'sign_in' ? 'link' : 'password'}#${secret}`;
}

/** The user whom a link signs in; the link is used up. Throws `bad_login` for one that is not good, `rate_limited`. */
export async function userOfLink(secret: string, address: string): Promise<string> {
  const giveBack = await limitTries('secret', { address });
  const { db } = await getDatabase();
  const { id } = await db.transaction((tx) => takeLink(tx, secret, 'sign_in'));
  await giveBack();
  return id;
}

/**
 * Sets the password of whoever the link was mailed to, and ends all their sessions. Throws `bad_login` for a link that is not good,
 * `bad_request` for a weak password (the link stays good), `rate_limited`.
 *
 * @returns the e-mail to sign in with
 */
export async function setPasswordByLink({ secret, password }: { secret: string; password: string }, address: string): Promise<string> {
  const giveBack = await limitTries('secret', { address });
  assertStrong(password, []);
  const passwordHash = await hashPassword(password);
  const { db } = await getDatabase();
  const email = await db.transaction(async (tx) => {
    const account = await takeLink(tx, secret, 'set_password');
    assertStrong(password, [account.email]);
    await setPasswordHash(tx, account.id, passwordHash);
    await deleteSessionsOf(tx, account.id);
    return account.email;
  });
  await giveBack();
  return email;
}

async function takeLink(tx: Parameters<typeof takeOneTimeLink>[0], secret: string, purpose: LinkPurpose) {
  const taken = await takeOneTimeLink(tx, { hash: hashOf(secret), purpose, now: new Date() });
  const account = taken && (await accountOfLink(tx, taken.userId));
  if (account === undefined || madeFor(account) !== taken?.madeFor) throw new AppError('bad_login', { reason: 'link' });
  return account;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function madeFor({ email, passwordHash }: Pick<Account, 'email' | 'passwordHash'>): string {
  return hashOf(JSON.stringify([email, passwordHash]));
}
