import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { creations, files, letterFiles, letters, type FileFailure } from '../schema';
import type { Scope } from '../scope';
import { letterState } from './change-letters';

/** SQL: a letter did not leave, or nobody knows whether it did, and nobody has said that it need not. */
export const letterFailed = and(
  inArray(letters.state, ['failed', 'unknown']),
  sql`coalesce(${letters.failure}->>'code', '') <> 'not_wanted'`,
);

/** A letter as its file's row on the Disk shows it. */
export interface LetterOfFile {
  readonly fileId: string;
  readonly id: string;
  /** One mailbox, as given. */
  readonly recipient: string;
  /** `sending` also while the answer to the last byte is awaited. */
  readonly state: 'waiting' | 'due' | 'sending' | 'sent' | 'failed' | 'unknown' | 'kept' | 'cancelled';
  readonly failure: FileFailure | null;
  /** Null: it waits for its files. */
  readonly dueAt: Date | null;
  readonly sentAt: Date | null;
  /** Goes, or went, without the file. */
  readonly leftOut: boolean;
}

/** The letters that these files are attached to, oldest first. */
export async function lettersOfFiles(db: Db, scope: Scope, fileIds: readonly string[]): Promise<readonly LetterOfFile[]> {
  if (fileIds.length === 0) return [];
  return db
    .select({
      fileId: letterFiles.fileId,
      id: letters.id,
      recipient: letters.recipient,
      state: letterState,
      failure: letters.failure,
      dueAt: letters.dueAt,
      sentAt: letters.sentAt,
      leftOut: letterFiles.leftOut,
    })
    .from(letterFiles)
    .innerJoin(letters, and(eq(letters.workspaceId, letterFiles.workspaceId), eq(letters.id, letterFiles.letterId)))
    .where(and(eq(letterFiles.workspaceId, scope.workspaceId), inArray(letterFiles.fileId, [...fileIds])))
    .orderBy(asc(letters.createdAt), asc(letters.id));
}

/** A file that letters were asked for. */
export interface MailedFile {
  readonly fileId: string;
  readonly state: 'pending' | 'ready' | 'failed';
  /** Its `%email`, empty when it has none. */
  readonly email: string;
}

/** Those of these files that letters were asked for. */
export async function mailedFiles(db: Db, scope: Scope, fileIds: readonly string[]): Promise<readonly MailedFile[]> {
  if (fileIds.length === 0) return [];
  return db
    .select({ fileId: files.id, state: files.state, email: sql<string>`coalesce(${files.variables}->>'email', '')` })
    .from(files)
    .innerJoin(creations, and(eq(creations.workspaceId, files.workspaceId), eq(creations.id, files.creationId)))
    .where(and(eq(files.workspaceId, scope.workspaceId), inArray(files.id, [...fileIds]), isNotNull(creations.mailing)));
}
