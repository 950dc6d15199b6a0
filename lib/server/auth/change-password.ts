import { getDatabase } from '../../../db/client';
import { deleteSessionsOf } from '../../../db/queries/sessions';
import { ownAccount, setPasswordHash } from '../../../db/queries/users';
import { AppError } from '../../errors';
import { limitTries } from './limit-tries';
import { hashPassword, passwordMatches } from './password';
import type { Session } from './sessions';
import { assertStrong } from './weak-password';

/**
 * Sets a new password for the signed-in person, who knows the current one, and ends their sessions elsewhere. Throws `bad_login` for a
 * wrong current one, `bad_request` for a weak new one, `rate_limited`.
 */
export async function changePassword(session: Session, given: { current: string; password: string }, address: string): Promise<void> {
  const { db } = await getDatabase();
  await assertPassword(session, given.current, address);
  assertStrong(given.password, [session.user.email, session.workspace.name]);
  const passwordHash = await hashPassword(given.password);
  await db.transaction(async (tx) => {
    await setPasswordHash(tx, session.user.id, passwordHash);
    await deleteSessionsOf(tx, session.user.id, session.id);
  });
}

/** Asks for the password again before something that whoever finds an open browser may not do. Throws `bad_login`, `rate_limited`. */
export async function assertPassword({ scope, user }: Session, password: string, address: string): Promise<void> {
  const { db } = await getDatabase();
  const giveBack = await limitTries('password', { account: user.email, address });
  const account = await ownAccount(db, scope);
  if (!(await passwordMatches(account?.passwordHash, password))) throw new AppError('bad_login', { reason: 'password', field: 'current' });
  await giveBack();
}
