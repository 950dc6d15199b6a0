import { and, asc, eq, like, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { installation, jobs, workspaces } from '../schema';

/** Since when no letter leaves this server; undefined: letters leave. Takes no scope: it is about the server. */
export async function mailHeldSince(db: Db): Promise<Date | undefined> {
  const [row] = await db.select({ since: installation.mailHeldSince }).from(installation);
  return row?.since ?? undefined;
}

/** Lets no letter leave from now on, until {@link releaseMail}. */
export async function holdMail(db: Db): Promise<void> {
  await db
    .insert(installation)
    .values({ mailHeldSince: new Date() })
    .onConflictDoUpdate({ target: installation.id, set: { mailHeldSince: sql`coalesce(${installation.mailHeldSince}, now())` } });
}

/** Lets letters leave again; jobs that found them held look again at once. */
export async function releaseMail(db: Db): Promise<void> {
  await db.update(installation).set({ mailHeldSince: null });
  await db
    .update(jobs)
    .set({ runAt: sql`now()` })
    .where(and(eq(jobs.kind, 'send-letters'), like(jobs.key, '% held'), eq(jobs.state, 'pending')));
}

/** The workspace that the server was set up with. */
export async function firstWorkspaceId(db: Db): Promise<string | undefined> {
  const [first] = await db.select({ id: workspaces.id }).from(workspaces).orderBy(asc(workspaces.createdAt), asc(workspaces.id)).limit(1);
  return first?.id;
}
