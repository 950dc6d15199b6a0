import { getDatabase } from '../../../db/client';
import { deleteSession, findSession, insertSession, noteSessionUse } from '../../../db/queries/sessions';
import { grantScope, type Scope } from '../../../db/scope';
import { isUuid, newId } from '../../ids';

/** How long a browser stays signed in. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** `lastSeenAt` is for people who look through their sessions; one write in five minutes is exact enough. */
const LAST_SEEN_STEP = 5 * 60_000;

/** Longer ones say nothing more. */
const LONGEST_USER_AGENT = 300;

/** A signed-in person in one workspace, as the rows say at this moment. */
export interface Session {
  readonly id: string;
  readonly scope: Scope;
  readonly user: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly locale: 'ru' | 'en';
    readonly theme: 'system' | 'light' | 'dark';
    /** Until when they are not told that mail is not connected. */
    readonly mailBannerHiddenUntil: Date | null;
  };
  readonly workspace: { readonly id: string; readonly name: string; readonly timeZone: string };
}

/** Writes a session for the user and returns its id, new at every sign-in. Their expired ones go at the same time. */
export async function openSession(userId: string, userAgent = ''): Promise<string> {
  const { db } = await getDatabase();
  const id = newId();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
  await insertSession(db, { id, userId, userAgent: userAgent.slice(0, LONGEST_USER_AGENT), expiresAt }, now);
  return id;
}

/** The session of this id while it is open, in the workspace its user joined first; read anew each time, so that revoking works at once. */
export async function readSession(id: string): Promise<Session | undefined> {
  if (!isUuid(id)) return undefined;
  const { db } = await getDatabase();
  const now = new Date();
  const row = await findSession(db, id, now);
  if (row === undefined) return undefined;
  const since = new Date(now.getTime() - LAST_SEEN_STEP);
  if (row.lastSeenAt < since) await noteSessionUse(db, { id, now, since });
  const scope = grantScope(row.workspace.id, { kind: 'user', userId: row.user.id, role: row.role });
  return { id, scope, user: row.user, workspace: row.workspace };
}

/** Ends the session; whoever still holds its cookie is a stranger from the next request on. */
export async function closeSession(id: string): Promise<void> {
  if (!isUuid(id)) return;
  const { db } = await getDatabase();
  await deleteSession(db, id);
}
