import { getDatabase } from '../../../db/client';
import { findDemoOwner, takeOver } from '../../../db/queries/take-over';
import { isEmailTaken } from '../../../db/queries/users';
import { AppError } from '../../errors';
import { markDemoTaken } from '../demo/demo-file';
import { log } from '../log';
import { limitTries } from './limit-tries';
import { hashPassword, passwordMatches } from './password';
import type { Session } from './sessions';
import { assertStrong } from './weak-password';

/** What the first person says of themselves. */
export interface FirstPerson {
  /** The sample account's password: it shows that they can read the server's log or data folder. */
  readonly code: string;
  readonly school: string;
  readonly email: string;
  readonly password: string;
  readonly locale: 'ru' | 'en';
  readonly timeZone: string;
}

/** Whether nobody has made this server their own yet. */
export async function isTakeOverOpen(): Promise<boolean> {
  const { db } = await getDatabase();
  return (await findDemoOwner(db)) !== undefined;
}

/** Whether the signed-in person is the sample account, who need not show the code again. */
export async function isDemoOwner(session: Session): Promise<boolean> {
  const { db } = await getDatabase();
  return (await findDemoOwner(db))?.id === session.user.id;
}

/**
 * Makes a fresh server the school's own: the sample account becomes theirs, with all samples, and its old password opens nothing more.
 * Throws `gone` when somebody has done it, `bad_request` for a weak password, `bad_login` for a wrong code, `conflict` for an e-mail that another account has, `rate_limited`.
 */
export async function takeServerOver(person: FirstPerson, session: Session | undefined, address: string): Promise<void> {
  const { db } = await getDatabase();
  const demo = await findDemoOwner(db);
  if (demo === undefined) throw new AppError('gone', { reason: 'taken_over' });
  if (session?.user.id !== demo.id) {
    const giveBack = await limitTries('password', { account: demo.id, address });
    if (!(await passwordMatches(demo.passwordHash, person.code))) throw new AppError('bad_login', { reason: 'code', field: 'code' });
    await giveBack();
  }
  assertStrong(person.password, [person.email, person.school]);
  if (await isEmailTaken(db, person.email, demo.id)) throw new AppError('conflict', { reason: 'email', field: 'email' });
  const passwordHash = await hashPassword(person.password);
  const won = await db.transaction((tx) => takeOver(tx, demo.id, { ...person, passwordHash }));
  if (!won) throw new AppError('gone', { reason: 'taken_over' });
  // Only a note for scripts: the server is taken over whether or not it can be written.
  await markDemoTaken().catch((error: unknown) => log.warn({ err: error }, 'demo.json could not be marked as taken over'));
}
