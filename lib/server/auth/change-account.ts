import { getDatabase } from '../../../db/client';
import { changeOwnAccount, isEmailTaken } from '../../../db/queries/users';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { assertPassword } from './change-password';
import type { Session } from './sessions';

interface Choices {
  readonly name?: string | undefined;
  readonly locale?: 'ru' | 'en' | undefined;
  readonly theme?: 'system' | 'light' | 'dark' | undefined;
}

/** Keeps what the signed-in person chose for themselves; what is not given stays. */
export async function changeAccount(scope: Scope, { name, locale, theme }: Choices): Promise<void> {
  const { db } = await getDatabase();
  await changeOwnAccount(db, scope, {
    ...(name !== undefined && { name }),
    ...(locale !== undefined && { locale }),
    ...(theme !== undefined && { theme }),
  });
}

/** Milliseconds that a person is spared the banner: until then they may have forgotten it, not the letters. */
const BANNER_PAUSE = 7 * 24 * 3_600_000;

/** Spares the signed-in person for a week to be told that mail is not connected. */
export async function hideMailBanner(scope: Scope): Promise<void> {
  const { db } = await getDatabase();
  await changeOwnAccount(db, scope, { mailBannerHiddenUntil: new Date(Date.now() + BANNER_PAUSE) });
}

/**
 * Changes the e-mail that the person signs in with; links mailed to the old one are worth nothing from then on. Throws `bad_login` for a
 * wrong password, `conflict` for another account's e-mail, `rate_limited`.
 */
export async function changeEmail(session: Session, given: { email: string; current: string }, address: string): Promise<void> {
  await assertPassword(session, given.current, address);
  const { db } = await getDatabase();
  if (await isEmailTaken(db, given.email, session.user.id)) throw new AppError('conflict', { reason: 'email', field: 'email' });
  await changeOwnAccount(db, session.scope, { email: given.email });
}
