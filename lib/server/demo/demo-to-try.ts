import { getDatabase } from '../../../db/client';
import { findDocumentToPreview } from '../../../db/queries/document-to-preview';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { hasRole } from '../auth/roles';
import { assertMayCall, callerOfToken } from '../auth/token-scope';
import { readDemoFile, type DemoFile } from './demo-file';

/** The sample diploma and the parts of a call that makes one. */
export interface DemoToTry {
  readonly documentId: string;
  readonly name: string;
  readonly call: { readonly secure: string; readonly doc_id: string; readonly folder_id: string };
}

/**
 * The sample diploma while a call with the demo's own token can still make one; undefined in other workspaces, for who may make nothing,
 * and once document or token are put away.
 */
export async function demoToTry(scope: Scope): Promise<DemoToTry | undefined> {
  if (!hasRole(scope, 'editor')) return undefined;
  const file = await readDemoFile();
  if (file === undefined || !(await isCallable(scope, file))) return undefined;
  const { db } = await getDatabase();
  const document = await findDocumentToPreview(db, scope, file.doc_id);
  if (document === undefined) return undefined;
  return { documentId: file.doc_id, name: document.name, call: { secure: file.token, doc_id: file.doc_id, folder_id: file.folder_id } };
}

async function isCallable(scope: Scope, { token }: DemoFile): Promise<boolean> {
  const { db } = await getDatabase();
  const caller = await callerOfToken(db, token);
  if (caller?.scope.workspaceId !== scope.workspaceId) return false;
  try {
    assertMayCall(caller.record, 'GET', new Date());
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
