import { createHash } from 'node:crypto';
import type { Db } from '@/db/client';
import { eq } from 'drizzle-orm';
import {
  apiTokens,
  creations,
  documents,
  documentVersions,
  files,
  folders,
  letterFiles,
  letters,
  mailTemplates,
  mailTemplateVersions,
  members,
  users,
  workspaces,
} from '@/db/schema';
import { grantScope, type Scope } from '@/db/scope';
import { storeLinkedPictures, type NamedLink } from '@/db/queries/linked-pictures';
import { storeCreation, storeFiles, type NewFile } from '@/db/queries/store-creation';
import { designDocument, type DesignDocument } from '@/lib/document/design-document';
import { SCHEMA_VERSION } from '@/lib/document/schema';
import type { CivilDateTime } from '@/lib/document/file-values';
import { newId } from '@/lib/ids';
import { newVerifyCode } from '@/lib/server/verify/verify-code';

/**
 * Builders: each writes one thing with every property filled in and takes those that the test is about. What it hangs on it makes itself,
 * a workspace first of all, unless the test hands one over.
 */

export interface MadeWorkspace {
  readonly id: string;
  /** As a job of this workspace has it. */
  readonly scope: Scope;
}

export async function aWorkspace(db: Db, properties: Partial<typeof workspaces.$inferInsert> = {}): Promise<MadeWorkspace> {
  const id = properties.id ?? newId();
  await db.insert(workspaces).values({ name: 'Школа', apiEnabled: true, ...properties, id });
  return { id, scope: grantScope(id, { kind: 'job' }) };
}

interface In {
  /** Default: a new one. */
  readonly workspace?: MadeWorkspace;
}

export async function aUser(
  db: Db,
  { workspace, role = 'owner', ...properties }: In & { role?: 'owner' | 'editor' | 'viewer' } & Partial<typeof users.$inferInsert> = {},
) {
  const home = workspace ?? (await aWorkspace(db));
  const id = properties.id ?? newId();
  await db.insert(users).values({ email: `${id}@example.org`, name: 'Анна', ...properties, id });
  await db.insert(members).values({ workspaceId: home.id, userId: id, role });
  return { id, workspace: home, scope: grantScope(home.id, { kind: 'user', userId: id, role }) };
}

/** `value` is the 36 characters a caller sends as `secure`. */
export async function aToken(
  db: Db,
  { workspace, value, ...properties }: In & { value?: string } & Partial<typeof apiTokens.$inferInsert> = {},
) {
  const home = workspace ?? (await aWorkspace(db));
  const id = properties.id ?? newId();
  const secure = value ?? `dm_${newId().replaceAll('-', '')}0`;
  const hash = createHash('sha256').update(secure).digest('hex');
  await db.insert(apiTokens).values({ workspaceId: home.id, name: 'GetCourse', hash, last4: secure.slice(-4), ...properties, id });
  return { id, value: secure, workspace: home, scope: grantScope(home.id, { kind: 'token', tokenId: id }) };
}

/** A document of one empty A4 page, unless `content` says more. */
export function aDesign(content: Record<string, unknown> = {}): DesignDocument {
  return designDocument.parse({ schema: SCHEMA_VERSION, pages: [{ id: 'page', width: 842, height: 595 }], ...content });
}

export async function aDocument(db: Db, { workspace, ...properties }: In & Partial<typeof documents.$inferInsert> = {}) {
  const home = workspace ?? (await aWorkspace(db));
  const id = properties.id ?? newId();
  const content = properties.content ?? aDesign();
  await db.insert(documents).values({ name: 'Диплом', ...properties, content, workspaceId: home.id, id });
  return { id, content, workspace: home };
}

export async function aFolder(db: Db, { workspace, ...properties }: In & Partial<typeof folders.$inferInsert> = {}) {
  const home = workspace ?? (await aWorkspace(db));
  const id = properties.id ?? newId();
  await db.insert(folders).values({ name: 'Выпуск 2026', ...properties, workspaceId: home.id, id });
  return { id, workspace: home };
}

export async function aMailTemplate(db: Db, { workspace, ...properties }: In & Partial<typeof mailTemplates.$inferInsert> = {}) {
  const home = workspace ?? (await aWorkspace(db));
  const id = properties.id ?? newId();
  await db.insert(mailTemplates).values({ name: 'Письмо', subject: 'Ваш диплом', body: '%name', ...properties, workspaceId: home.id, id });
  return { id, workspace: home };
}

/** A failed letter about a file of its own; `trashedAt` is the file's. */
export async function aLetter(
  db: Db,
  { workspace, trashedAt, ...properties }: In & { trashedAt?: Date | null } & Partial<typeof letters.$inferInsert> = {},
) {
  const made = await aCreation(db, workspace === undefined ? {} : { workspace });
  const { id: templateId } = await aMailTemplate(db, { workspace: made.workspace });
  const template = { templateId, name: 'Письмо', subject: 'Ваш диплом', body: '%name', revision: 1 };
  const [id, templateVersionId] = [properties.id ?? newId(), newId()];
  const own = { workspaceId: made.workspace.id };
  await db
    .update(files)
    .set({ state: 'failed', trashedAt: trashedAt ?? null })
    .where(eq(files.creationId, made.id));
  await db
    .update(creations)
    .set({ mailing: { send: 'onfinish' }, decidedAt: new Date() })
    .where(eq(creations.id, made.id));
  await db.insert(mailTemplateVersions).values({ ...own, ...template, id: templateVersionId });
  const row = { recipient: 'anna@school.example', key: id, state: 'failed' as const, failure: { code: 'refused', details: {} } };
  await db.insert(letters).values({ ...row, ...properties, ...own, id, creationId: made.id, templateVersionId });
  await db.insert(letterFiles).values({ ...own, letterId: id, fileId: made.fileIds[0] ?? '', position: 0 });
  return { id, fileId: made.fileIds[0] ?? '', creationId: made.id, templateId, workspace: made.workspace, scope: made.scope };
}

export const NOON: CivilDateTime = { year: 2026, month: 11, day: 24, hour: 12, minute: 0, second: 0, offset: 180 };

/** A creation with its files, all pending, of a version frozen for it. */
export async function aCreation(
  db: Db,
  {
    workspace,
    content,
    documentId = newId(),
    revision = 1,
    files = [{}],
    links = [],
  }: In & {
    content?: DesignDocument;
    documentId?: string;
    revision?: number;
    files?: readonly Partial<NewFile>[];
    links?: readonly NamedLink[];
  } = {},
) {
  const home = workspace ?? (await aWorkspace(db));
  const [id, versionId] = [newId(), newId()];
  const frozen = { name: 'Диплом', content: content ?? aDesign(), revision, fontKeys: [], assetKeys: [] };
  await db.insert(documentVersions).values({ ...frozen, id: versionId, workspaceId: home.id, documentId });
  const rows = files.map((file, position) => ({ ...aNewFile(position), ...file }));
  const linkBase = 'http://127.0.0.1:3000';
  const creation = { id, tokenId: undefined, versionId, pages: [0], now: NOON, linkBase, mailing: undefined, fileCount: rows.length };
  await storeCreation(db, home.scope, creation);
  await storeLinkedPictures(db, home.scope, { creationId: id, links });
  await storeFiles(db, home.scope, creation, { files: rows, warnings: [] });
  return { id, versionId, workspace: home, scope: home.scope, fileIds: rows.map((file) => file.id) };
}

function aNewFile(position: number): NewFile {
  return {
    id: newId(),
    verifyCode: newVerifyCode(),
    folderId: null,
    name: `Диплом ${position + 1}`,
    variables: { name: 'Анна Иванова' },
    pictures: {},
    draws: { now: NOON, random: {}, numbers: {} },
    warnings: [],
  };
}
