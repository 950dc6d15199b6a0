import { getDatabase } from '../../../db/client';
import { findSchoolColors, keepSchoolColors } from '../../../db/queries/school-colors';
import type { Scope } from '../../../db/scope';
import { MOST_SCHOOL_COLORS } from '../../api/color-limits';
import { AppError } from '../../errors';

/** The colours that the workspace offers for every document. */
export async function schoolColors(scope: Scope): Promise<readonly string[]> {
  const { db } = await getDatabase();
  return findSchoolColors(db, scope);
}

/** Offers one more colour, at the end or before the one that stands at `at`; one that is offered stays where it is. Throws `conflict` when there is no room. */
export async function addSchoolColor(scope: Scope, color: string, at = MOST_SCHOOL_COLORS): Promise<readonly string[]> {
  return changed(scope, (colors) => {
    if (colors.includes(color)) return colors;
    if (colors.length >= MOST_SCHOOL_COLORS) throw new AppError('conflict', { reason: 'school_colors', max: MOST_SCHOOL_COLORS });
    return [...colors.slice(0, at), color, ...colors.slice(at)];
  });
}

/** Offers a colour no longer; documents keep it. */
export async function removeSchoolColor(scope: Scope, color: string): Promise<readonly string[]> {
  return changed(scope, (colors) => colors.filter((other) => other !== color));
}

/** Two who change them at once both have their way. */
async function changed(scope: Scope, change: (colors: readonly string[]) => readonly string[]): Promise<readonly string[]> {
  const { db } = await getDatabase();
  return db.transaction(async (tx) => {
    const before = await findSchoolColors(tx, scope, true);
    const after = change(before);
    if (after !== before) await keepSchoolColors(tx, scope, after);
    return after;
  });
}
