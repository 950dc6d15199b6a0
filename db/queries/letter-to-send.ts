import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { DesignDocument } from '../../lib/document/design-document';
import type { Draws } from '../../lib/document/file-values';
import type { VariableSettings } from '../../lib/document/variable-settings';
import type { Db } from '../client';
import { creations, documentVersions, files, letterFiles, letters, mailTemplateVersions, workspaces } from '../schema';
import type { Scope } from '../scope';

/** All that a letter is composed from. */
export interface LetterToSend {
  readonly id: string;
  /** One mailbox, as given. */
  readonly recipient: string;
  readonly creationId: string;
  /** Where links begin, without a final slash. */
  readonly linkBase: string;
  readonly workspace: { readonly name: string; readonly locale: 'ru' | 'en'; readonly letterFormat: 'pdf' | 'jpg' | 'both' };
  readonly template: { readonly name: string; readonly subject: string; readonly body: string };
  /** BCP 47 language of the document. */
  readonly lang: string;
  /** What the document says of its variables. */
  readonly settings: readonly VariableSettings[];
  /** Those of its files that can be sent, in order: made, neither withdrawn nor in the trash. */
  readonly files: readonly AttachedFile[];
}

/** A letter together with what keeps some of its files from going with it. */
export interface StoredLetter extends LetterToSend {
  /** Files that are being made at this moment: the letter waits for them. */
  readonly pending: number;
  /** Whether what is written down of files left out is not what it is now. */
  readonly leftOutChanged: boolean;
  /** Files that could not be made. */
  readonly failed: number;
}

export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly draws: Draws;
  /** Bytes of the whole PDF. */
  readonly length: number;
  /** Tells the edition that all this is of from the file's others. */
  readonly digest: string;
}

export async function findLetterToSend(db: Db, scope: Scope, id: string): Promise<StoredLetter | undefined> {
  const [row] = await db
    .select({
      id: letters.id,
      recipient: letters.recipient,
      creationId: letters.creationId,
      linkBase: creations.linkBase,
      workspace: { name: workspaces.name, locale: workspaces.locale, letterFormat: workspaces.letterFormat },
      template: { name: mailTemplateVersions.name, subject: mailTemplateVersions.subject, body: mailTemplateVersions.body },
      lang: documentLang,
      settings: documentSettings,
    })
    .from(letters)
    .innerJoin(workspaces, eq(workspaces.id, letters.workspaceId))
    .innerJoin(creations, and(eq(creations.workspaceId, letters.workspaceId), eq(creations.id, letters.creationId)))
    .innerJoin(documentVersions, and(eq(documentVersions.workspaceId, letters.workspaceId), eq(documentVersions.id, creations.versionId)))
    .innerJoin(
      mailTemplateVersions,
      and(eq(mailTemplateVersions.workspaceId, letters.workspaceId), eq(mailTemplateVersions.id, letters.templateVersionId)),
    )
    .where(and(eq(letters.workspaceId, scope.workspaceId), eq(letters.id, id)));
  return row && { ...row, ...(await attachedFiles(db, scope, id)) };
}

// The document itself may be megabytes.
const documentLang = sql<string>`coalesce(${documentVersions.content}->>'lang', ${workspaces.locale})`;
const documentSettings = sql<readonly VariableSettings[]>`coalesce(${documentVersions.content}->'variables', '[]'::jsonb)`;

const ATTACHED = {
  id: files.id,
  name: files.name,
  variables: files.variables,
  draws: files.draws,
  length: files.length,
  digest: files.digest,
};

async function attachedFiles(
  db: Db,
  scope: Scope,
  letterId: string,
): Promise<Omit<StoredLetter, keyof LetterToSend> & Pick<LetterToSend, 'files'>> {
  const rows = await db
    .select({ ...ATTACHED, state: files.state, leftOut: letterFiles.leftOut })
    .from(letterFiles)
    .innerJoin(files, and(eq(files.workspaceId, letterFiles.workspaceId), eq(files.id, letterFiles.fileId)))
    .where(
      and(
        eq(letterFiles.workspaceId, scope.workspaceId),
        eq(letterFiles.letterId, letterId),
        isNull(files.withdrawnAt),
        isNull(files.trashedAt),
      ),
    )
    .orderBy(asc(letterFiles.position));
  return {
    files: rows.flatMap(({ id, name, variables, draws, state, length, digest }) =>
      state !== 'ready' || length === null || digest === null ? [] : [{ id, name, variables, draws, length, digest }],
    ),
    pending: rows.filter(({ state }) => state === 'pending').length,
    failed: rows.filter(({ state }) => state === 'failed').length,
    leftOutChanged: rows.some(({ state, leftOut }) => leftOut !== (state === 'failed')),
  };
}

/** A made file and what a letter about it would be composed with. */
export interface FileToMail extends Pick<LetterToSend, 'creationId' | 'linkBase' | 'workspace' | 'lang' | 'settings'> {
  readonly file: AttachedFile;
  /** The document it was made from. */
  readonly content: DesignDocument;
}

/** A file that is made, neither withdrawn nor in the trash. */
export async function findFileToMail(db: Db, scope: Scope, fileId: string): Promise<FileToMail | undefined> {
  const [row] = await db
    .select({
      ...ATTACHED,
      creationId: files.creationId,
      linkBase: creations.linkBase,
      workspace: { name: workspaces.name, locale: workspaces.locale, letterFormat: workspaces.letterFormat },
      lang: documentLang,
      settings: documentSettings,
      content: documentVersions.content,
    })
    .from(files)
    .innerJoin(workspaces, eq(workspaces.id, files.workspaceId))
    .innerJoin(creations, and(eq(creations.workspaceId, files.workspaceId), eq(creations.id, files.creationId)))
    .innerJoin(documentVersions, and(eq(documentVersions.workspaceId, files.workspaceId), eq(documentVersions.id, files.versionId)))
    .where(
      and(
        eq(files.workspaceId, scope.workspaceId),
        eq(files.id, fileId),
        eq(files.state, 'ready'),
        isNull(files.withdrawnAt),
        isNull(files.trashedAt),
      ),
    );
  if (row === undefined || row.length === null || row.digest === null) return undefined;
  const { id, name, variables, draws, length, digest, ...rest } = row;
  return { ...rest, file: { id, name, variables, draws, length, digest } };
}
