import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { creations, files, letterFiles, letters, type FileFailure } from '../schema';
import type { Scope } from '../scope';

/** A letter as its file's row on the Disk shows it. */
export interface LetterOfFile {
  readonly fileId: string;
  readonly id: string;
  /** One mailbox, as given. */
  readonly recipient: string;
  /** `sending` also while the answer to the last byte is awaited. */
  readonly state: 'waiting' | 'due' | 'sending' | 'sent' | 'failed' | 'unknown' | 'kept';
  readonly failure: FileFailure | null;
  /** Null: it waits for its files. */
  readonly dueAt: Date | null;
  readonly sentAt: Date | null;
}

/** The letters that these files are attached to, oldest first. */
export async function lettersOfFiles(db: Db, scope: Scope, fileIds: readonly string[]): Promise<readonly LetterOfFile[]> {
  if (fileIds.length === 0) return [];
  return db
    .select({
      fileId: letterFiles.fileId,
      id: letters.id,
      recipient: letters.recipient,
      state: sql<
        LetterOfFile['state']
      >`case when ${letters.state} = 'unknown' and ${letters.leaseUntil} > now() then 'sending' else ${letters.state} end`,
      failure: letters.failure,
      dueAt: letters.dueAt,
      sentAt: letters.sentAt,
    })
    .from(letterFiles)
    .innerJoin(letters, and(eq(letters.workspaceId, letterFiles.workspaceId), eq(letters.id, letterFiles.letterId)))
    .where(and(eq(letterFiles.workspaceId, scope.workspaceId), inArray(letterFiles.fileId, [...fileIds])))
    .orderBy(asc(letters.createdAt), asc(letters.id));
}

/** Those of these files that letters were asked for, each with its `%email`, empty when it has none. */
export async function emailsOfFiles(
  db: Db,
  scope: Scope,
  fileIds: readonly string[],
): Promise<readonly { readonly fileId: string; readonly email: string }[]> {
  if (fileIds.length === 0) return [];
  return db
    .select({ fileId: files.id, email: sql<string>`coalesce(${files.variables}->>'email', '')` })
    .from(files)
    .innerJoin(creations, and(eq(creations.workspaceId, files.workspaceId), eq(creations.id, files.creationId)))
    .where(and(eq(files.workspaceId, scope.workspaceId), inArray(files.id, [...fileIds]), isNotNull(creations.mailing)));
}
