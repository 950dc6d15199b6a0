import { getDatabase } from '../../../db/client';
import { countTroubles, findFirstSteps, findRecentCreations, type FirstSteps, type RecentCreation } from '../../../db/queries/first-steps';
import type { Scope } from '../../../db/scope';
import { isMailConnected } from '../settings/connections';

/** What the start page shows of a workspace. */
export interface StartPage {
  readonly steps: FirstSteps;
  readonly recent: readonly RecentCreation[];
  readonly troubles: { readonly files: number; readonly letters: number };
}

/** Creations that the start page lists; the Disk has them all. */
const RECENT = 6;
/** What went wrong longer ago, nobody waits for any more. */
const TROUBLE_MS = 30 * 24 * 3_600_000;

/** Mail counts as done when letters leave, or when somebody has made the letter their own. */
export async function startPage(scope: Scope, now: Date): Promise<StartPage> {
  const { db } = await getDatabase();
  const [steps, recent, troubles] = await Promise.all([
    findFirstSteps(db, scope),
    findRecentCreations(db, scope, RECENT),
    countTroubles(db, scope, new Date(now.getTime() - TROUBLE_MS)),
  ]);
  return { steps: { ...steps, mail: steps.mail || isMailConnected() }, recent, troubles };
}
