import { getDatabase } from '../../../db/client';
import { setUserLocale } from '../../../db/queries/set-user-locale';
import type { Scope } from '../../../db/scope';
import type { Locale } from '../../i18n/phrase';

/** Keeps the language that the signed-in person reads. */
export async function chooseLocale(scope: Scope, locale: Locale): Promise<void> {
  const { db } = await getDatabase();
  await setUserLocale(db, scope, locale);
}
