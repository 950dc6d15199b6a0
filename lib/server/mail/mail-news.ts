import { getDatabase } from '../../../db/client';
import { findLastFailure } from '../../../db/queries/last-failure';
import { letterFailureText } from '../../i18n/letters/say-letter';
import { hasRole } from '../auth/roles';
import type { Session } from '../auth/sessions';
import { isMailConnected } from '../settings/connections';
import { isMailHeld } from './held-mail';
import { lettersToDecide } from './kept-letters';

/**
 * What a person has to know of mail on every page, the most pressing alone. `held`: this is a restored copy whose letters wait ·
 * `not_connected`: letters are only kept · `failing`: the last letter did not leave, for a fault of the server's settings · `decide`: mail
 * is connected now, and letters that were kept wait for a word.
 */
export type MailNews =
  | { readonly kind: 'held'; readonly mayRelease: boolean }
  | { readonly kind: 'not_connected' }
  | { readonly kind: 'failing'; readonly reason: string }
  | { readonly kind: 'decide'; readonly count: number };

/** A letter is tried again for so long. */
const REMEMBERED_MS = 24 * 3_600_000;

/** Failures that end when `MAIL_URL` or `MAIL_FROM` is put right. */
const SETTING_FAULTS: ReadonlySet<string> = new Set([
  'login',
  'login_wanted',
  'sender',
  'no_host',
  'wrong_port',
  'no_tls',
  'certificate',
  'no_connection',
]);

/** Undefined when all is well, or when this person cannot do anything about it. */
export async function mailNews({ scope, user }: Session): Promise<MailNews | undefined> {
  if (await isMailHeld()) return { kind: 'held', mayRelease: hasRole(scope, 'owner') };
  if (!hasRole(scope, 'editor')) return undefined;
  if (!isMailConnected()) {
    const hidden = user.mailBannerHiddenUntil !== null && user.mailBannerHiddenUntil > new Date();
    return hidden ? undefined : { kind: 'not_connected' };
  }
  const { db } = await getDatabase();
  const failure = await findLastFailure(db, scope, new Date(Date.now() - REMEMBERED_MS));
  if (failure !== undefined && SETTING_FAULTS.has(failure.code))
    return { kind: 'failing', reason: letterFailureText(user.locale, failure) };
  const count = await lettersToDecide(scope);
  return count === 0 ? undefined : { kind: 'decide', count };
}
