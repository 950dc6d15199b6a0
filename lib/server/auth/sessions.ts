import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { getDatabase } from '../../../db/client';
import { members, sessions, users, workspaces } from '../../../db/schema';
import { grantScope, type Scope } from '../../../db/scope';
import { isUuid, newId } from '../../ids';

/** How long a browser stays signed in. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** A signed-in person in one workspace, as the rows say at this moment. */
export interface Session {
  readonly id: string;
  readonly scope: Scope;
  readonly user: { readonly id: string; readonly email: string; readonly name: string; readonly locale: 'ru' | 'en' };
  readonly workspace: { readonly id: string; readonly name: string; readonly timeZone: string };
}

/** Writes a session for the user and returns its id, new at every sign-in. Their expired ones go at the same time. */
export async function openSession(userId: string): Promise<string> {
  const { db } = await getDatabase();
  const id = newId();
  const now = Date.now();
  await db.delete(sessions).where(and(eq(sessions.userId, userId), lte(sessions.expiresAt, new Date(now))));
  await db.insert(sessions).values({ id, userId, expiresAt: new Date(now + SESSION_SECONDS * 1000) });
  return id;
}

/** The session of this id while it is open, in the workspace its user joined first; read anew each time, so that revoking works at once. */
export async function readSession(id: string): Promise<Session | undefined> {
  if (!isUuid(id)) return undefined;
  const { db } = await getDatabase();
  const [row] = await db
    .select({
      user: { id: users.id, email: users.email, name: users.name, locale: users.locale },
      workspace: { id: workspaces.id, name: workspaces.name, timeZone: workspaces.timeZone },
      role: members.role,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(members, eq(members.userId, users.id))
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(sessions.id, id), gt(sessions.expiresAt, new Date())))
    .orderBy(asc(members.createdAt), asc(members.workspaceId))
    .limit(1);
  if (row === undefined) return undefined;
  const scope = grantScope(row.workspace.id, { kind: 'user', userId: row.user.id, role: row.role });
  return { id, scope, user: row.user, workspace: row.workspace };
}

/** Ends the session; whoever still holds its cookie is a stranger from the next request on. */
export async function closeSession(id: string): Promise<void> {
  if (!isUuid(id)) return;
  const { db } = await getDatabase();
  await db.delete(sessions).where(eq(sessions.id, id));
}
