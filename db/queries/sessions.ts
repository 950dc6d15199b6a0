import { and, asc, desc, eq, gt, lt, lte, ne } from 'drizzle-orm';
import type { Db } from '../client';
import { members, sessions, users, workspaces } from '../schema';
import type { Scope } from '../scope';

/** Writes a session; the user's expired ones go. It takes no scope, for it is what scopes are made from. */
export async function insertSession(
  db: Db,
  session: { id: string; userId: string; userAgent: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, session.userId), lte(sessions.expiresAt, now)));
  await db.insert(sessions).values(session);
}

/**
 * The session of this id while it is open, with its user and the workspace they joined first. It takes no scope, for it is what scopes
 * are made from.
 */
export async function findSession(db: Db, id: string, now: Date) {
  const [row] = await db
    .select({
      user: {
        id: users.id,
        email: users.email,
        name: users.name,
        locale: users.locale,
        theme: users.theme,
        mailBannerHiddenUntil: users.mailBannerHiddenUntil,
      },
      workspace: { id: workspaces.id, name: workspaces.name, timeZone: workspaces.timeZone },
      role: members.role,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(members, eq(members.userId, users.id))
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(sessions.id, id), gt(sessions.expiresAt, now)))
    .orderBy(asc(members.createdAt), asc(members.workspaceId))
    .limit(1);
  return row;
}

/** Writes down that the session was used at `now`, unless that was done after `since`. */
export async function noteSessionUse(db: Db, { id, now, since }: { id: string; now: Date; since: Date }): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, id), lt(sessions.lastSeenAt, since)));
}

/** Ends a session by its id alone, as its own cookie names it. */
export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, id));
}

/** Ends all sessions of the user, but for one if it is named. */
export async function deleteSessionsOf(db: Db, userId: string, except?: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, userId), except === undefined ? undefined : ne(sessions.id, except)));
}

export interface OpenSession {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** Where the asking person is signed in, the last seen first. */
export async function listSessions(db: Db, scope: Scope, now: Date): Promise<readonly OpenSession[]> {
  if (scope.actor.kind !== 'user') return [];
  return db
    .select({ id: sessions.id, userAgent: sessions.userAgent, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .where(and(eq(sessions.userId, scope.actor.userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt), asc(sessions.id));
}

/** Ends one of the asking person's sessions; false when they have none of this id. */
export async function endOwnSession(db: Db, scope: Scope, id: string): Promise<boolean> {
  if (scope.actor.kind !== 'user') return false;
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, scope.actor.userId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}
