import type { CreateWarning } from '../create/create-warning';
import { emailOf } from './email-of';
import { readRecipients } from './recipients';

/** Why a row of a call that wants letters gets none, or one recipient fewer than it names. */
export function emailWarnings(variables: Readonly<Record<string, string>>): CreateWarning[] {
  const { mailboxes, wrong } = readRecipients(emailOf(variables));
  if (mailboxes.length === 0 && wrong.length === 0) return [{ code: 'email_missing' }];
  return wrong.map((address) => ({ code: 'email_wrong', ...address }));
}

/** A caller who is told of so many wrong addresses knows enough; each file has its own. */
const MOST_TOLD = 20;

/** The warnings with no more than some of the wrong addresses, of which there may be one a row. */
export function fewWrongAddresses(warnings: readonly CreateWarning[]): readonly CreateWarning[] {
  let told = 0;
  return warnings.filter(({ code }) => code !== 'email_wrong' || (told += 1) <= MOST_TOLD);
}
