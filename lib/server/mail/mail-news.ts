import { hasRole } from '../auth/roles';
import type { Session } from '../auth/sessions';
import { isMailConnected } from '../settings/connections';
import { isMailHeld } from './held-mail';
import { lettersToDecide } from './kept-letters';

/**
 * What a person has to know of mail on every page, the most pressing alone. `held`: this is a restored copy whose letters wait ·
 * `not_connected`: letters are only kept · `decide`: mail is connected now, and letters that were kept wait for a word.
 */
export type MailNews =
  | { readonly kind: 'held'; readonly mayRelease: boolean }
  | { readonly kind: 'not_connected' }
  | { readonly kind: 'decide'; readonly count: number };

/** Undefined when all is well, or when this person cannot do anything about it. */
export async function mailNews({ scope, user }: Session): Promise<MailNews | undefined> {
  if (await isMailHeld()) return { kind: 'held', mayRelease: hasRole(scope, 'owner') };
  if (!hasRole(scope, 'editor')) return undefined;
  if (!isMailConnected()) {
    const hidden = user.mailBannerHiddenUntil !== null && user.mailBannerHiddenUntil > new Date();
    return hidden ? undefined : { kind: 'not_connected' };
  }
  const count = await lettersToDecide(scope);
  return count === 0 ? undefined : { kind: 'decide', count };
}
