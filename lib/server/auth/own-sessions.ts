import { getDatabase } from '../../../db/client';
import { deleteSessionsOf, endOwnSession, listSessions, type OpenSession } from '../../../db/queries/sessions';
import { AppError } from '../../errors';
import type { Session } from './sessions';

/** Where the person is signed in; `current` is the session that asks. */
export async function ownSessions({ id, scope }: Session): Promise<(OpenSession & { readonly current: boolean })[]> {
  const { db } = await getDatabase();
  const sessions = await listSessions(db, scope, new Date());
  return sessions.map((session) => ({ ...session, current: session.id === id }));
}

/** Ends one of the person's sessions. Throws `not_found` for any other. */
export async function endSession({ scope }: Session, id: string): Promise<void> {
  const { db } = await getDatabase();
  if (!(await endOwnSession(db, scope, id))) throw new AppError('not_found');
}

/** Ends all of the person's sessions but the one that asks. */
export async function endOtherSessions({ id, user }: Session): Promise<void> {
  const { db } = await getDatabase();
  await deleteSessionsOf(db, user.id, id);
}
