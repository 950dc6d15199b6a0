import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { getDatabase } from '../../../db/client';
import { users } from '../../../db/schema';
import { passwordMatches } from './password';

const credentials = z.object({
  email: z.string().trim().toLowerCase().min(3).max(254),
  password: z.string().min(1),
});

/**
 * The id of the user whose e-mail and password these are. Undefined for a wrong password and for an unknown e-mail alike, after the
 * same work.
 */
export async function userOfCredentials(given: unknown): Promise<string | undefined> {
  const parsed = credentials.safeParse(given);
  if (!parsed.success) return undefined;
  const { email, password } = parsed.data;
  const { db } = await getDatabase();
  const [user] = await db.select({ id: users.id, passwordHash: users.passwordHash }).from(users).where(eq(users.email, email)).limit(1);
  return (await passwordMatches(user?.passwordHash, password)) ? user?.id : undefined;
}
