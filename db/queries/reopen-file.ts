import { and, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { creations, files } from '../schema';
import type { Scope } from '../scope';

export interface ReopenedFile {
  readonly creationId: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly state: 'pending' | 'ready' | 'failed';
  /** Whether this call put it back to be made. */
  readonly reopened: boolean;
}

/**
 * Puts a failed file back to be made, with all its tries; one that did not fail stays as it is. Its creation is undecided again until then.
 * Undefined: the workspace has no such file outside the trash.
 */
export async function reopenFile(tx: Db, scope: Scope, id: string): Promise<ReopenedFile | undefined> {
  const [file] = await tx
    .select({ creationId: files.creationId, variables: files.variables, state: files.state, trashedAt: files.trashedAt })
    .from(files)
    .where(and(eq(files.workspaceId, scope.workspaceId), eq(files.id, id)))
    .for('update');
  if (file === undefined || file.trashedAt !== null) return undefined;
  const { creationId, variables, state } = file;
  if (state !== 'failed') return { creationId, variables, state, reopened: false };
  await tx
    .update(files)
    .set({ state: 'pending', attempts: 0, failure: null, leaseToken: null, leaseUntil: null })
    .where(and(eq(files.workspaceId, scope.workspaceId), eq(files.id, id)));
  await tx
    .update(creations)
    .set({ decidedAt: null })
    .where(and(eq(creations.workspaceId, scope.workspaceId), eq(creations.id, creationId)));
  return { creationId, variables, state, reopened: true };
}
