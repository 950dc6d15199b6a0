import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CivilDateTime, Draws } from '../lib/document/file-values';
import type { Issue } from '../lib/document/issues';
import type { DesignDocument } from '../lib/document/design-document';

/**
 * The whole database, one schema for PGlite and PostgreSQL.
 *
 * Everything hangs on a workspace. What a caller may name by an id of its own choosing (documents, folders, mail templates) is keyed
 * `(workspace_id, id)`, so another workspace's id neither collides nor shows that it exists; files and creations have globally unique
 * random ids made by us. References are composite wherever the target is, so a row can never point into another workspace.
 */

/** Raw bytes; the client hands them over untouched on both databases. */
const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const createdAt = () => moment('created_at').notNull().defaultNow();
const workspaceId = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

export const workspaces = pgTable('workspaces', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  /** Language of messages to callers and of letters. */
  locale: text('locale').$type<'ru' | 'en'>().notNull().default('ru'),
  /** IANA name; the clock that dates on diplomas go by. */
  timeZone: text('time_zone').notNull().default('Europe/Moscow'),
  /** The switch "accept calls through the API". */
  apiEnabled: boolean('api_enabled').notNull().default(false),
  /** Whether failures on the compatible endpoint carry their HTTP status. */
  httpStatuses: boolean('http_statuses').notNull().default(false),
  createdAt: createdAt(),
});

export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  /** Lower case. */
  email: text('email').notNull().unique(),
  name: text('name').notNull().default(''),
  /** argon2id in PHC form; null: signs in by link only. */
  passwordHash: text('password_hash'),
  locale: text('locale').$type<'ru' | 'en'>().notNull().default('ru'),
  createdAt: createdAt(),
});

export const members = pgTable(
  'members',
  {
    workspaceId: workspaceId(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').$type<'owner' | 'editor' | 'viewer'>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId] }), index('members_by_user').on(table.userId)],
);

/** A signed-in browser. The cookie carries this id; the row is read on every request, so signing out and revoking work at once. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('sessions_by_user').on(table.userId)],
);

export const apiTokens = pgTable(
  'api_tokens',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    /** SHA-256 of the 36 characters in hex; the value itself is shown once and never kept. */
    hash: text('hash').notNull().unique(),
    last4: text('last4').notNull(),
    enabled: boolean('enabled').notNull().default(true),
    expiresAt: moment('expires_at'),
    lastUsedAt: moment('last_used_at'),
    createdAt: createdAt(),
  },
  (table) => [index('api_tokens_by_workspace').on(table.workspaceId)],
);

export const documents = pgTable(
  'documents',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    content: jsonb('content').$type<DesignDocument>().notNull(),
    /** Raised by every save; a writer sends the one it read. */
    revision: integer('revision').notNull().default(1),
    trashedAt: moment('trashed_at'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** A revision as its first creation froze it. Made files are made from versions, so editing or deleting a document never changes them. */
export const documentVersions = pgTable(
  'document_versions',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    /** Not a reference: the version outlives its document. */
    documentId: uuid('document_id').notNull(),
    revision: integer('revision').notNull(),
    name: text('name').notNull(),
    content: jsonb('content').$type<DesignDocument>().notNull(),
    /** SHA-256 of every font file and picture it may draw with. */
    fontKeys: text('font_keys').array().notNull(),
    assetKeys: text('asset_keys').array().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('document_versions_by_revision').on(table.workspaceId, table.documentId, table.revision),
    unique('document_versions_in_workspace').on(table.workspaceId, table.id),
  ],
);

/** A picture somebody uploaded. Its bytes lie in Storage under `assets/<key>`, shared by all workspaces that have the same picture. */
export const assets = pgTable(
  'assets',
  {
    workspaceId: workspaceId(),
    /** SHA-256 of the stored bytes. */
    key: text('key').notNull(),
    mime: text('mime').$type<'image/jpeg' | 'image/png'>().notNull(),
    name: text('name').notNull().default(''),
    /** Pixels as stored, before `orientation`. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** EXIF 1–8. */
    orientation: integer('orientation').notNull().default(1),
    bytes: integer('bytes').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.key] })],
);

export const folders = pgTable(
  'folders',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    parentId: uuid('parent_id'),
    name: text('name').notNull(),
    trashedAt: moment('trashed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({ name: 'folders_parent', columns: [table.workspaceId, table.parentId], foreignColumns: [table.workspaceId, table.id] }),
    index('folders_by_parent').on(table.workspaceId, table.parentId),
  ],
);

export const mailTemplates = pgTable(
  'mail_templates',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    /** Both may hold variables and functions. */
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    trashedAt: moment('trashed_at'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** The next number of a gapless sequence; taken by one UPDATE in the accepting transaction. */
export const sequences = pgTable(
  'sequences',
  {
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    next: bigint('next', { mode: 'number' }).notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.name] })],
);

/** One accepted call, or one press of "Create files". */
export const creations = pgTable(
  'creations',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    /** Null: made by a person in the interface. */
    tokenId: uuid('token_id').references(() => apiTokens.id, { onDelete: 'set null' }),
    versionId: uuid('version_id').notNull(),
    /** Chosen pages, zero-based, in the order asked for. */
    pages: integer('pages').array().notNull(),
    /** The moment of the call on the workspace's clock; dates on the files go by it. */
    now: jsonb('now').$type<CivilDateTime>().notNull(),
    /** Where links in these files and their letters begin, without a final slash. */
    linkBase: text('link_base').notNull(),
    fileCount: integer('file_count').notNull(),
    createdAt: createdAt(),
    /** When the last file was made or failed for good. */
    decidedAt: moment('decided_at'),
  },
  (table) => [
    foreignKey({
      name: 'creations_version',
      columns: [table.workspaceId, table.versionId],
      foreignColumns: [documentVersions.workspaceId, documentVersions.id],
    }),
    unique('creations_in_workspace').on(table.workspaceId, table.id),
    index('creations_undecided')
      .on(table.createdAt)
      .where(sql`decided_at is null`),
  ],
);

/** A blob that a file is joined from; it lies in Storage under `parts/<hash>`. */
export interface FilePart {
  readonly hash: string;
  /** Bytes. */
  readonly length: number;
}

/** Why a file could not be made; said in plain words by `lib/i18n`. */
export interface FileFailure {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export const files = pgTable(
  'files',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    creationId: uuid('creation_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** Place among the files of its creation, from 0. */
    position: integer('position').notNull(),
    folderId: uuid('folder_id'),
    /** Shown on the Disk, without extension. */
    name: text('name').notNull(),
    variables: jsonb('variables').$type<Record<string, string>>().notNull(),
    /** Pictures named by variables, once fetched: variable → asset key. */
    pictures: jsonb('pictures').$type<Record<string, string>>().notNull().default({}),
    draws: jsonb('draws').$type<Draws>().notNull(),
    pages: integer('pages').array().notNull(),
    state: text('state').$type<'pending' | 'ready' | 'failed'>().notNull().default('pending'),
    /** Counted when work begins, so that a file that kills its worker runs out of tries too. */
    attempts: integer('attempts').notNull().default(0),
    /** Fencing: who may finish this file, and until when nobody else takes it up. */
    leaseToken: uuid('lease_token'),
    leaseUntil: moment('lease_until'),
    failure: jsonb('failure').$type<FileFailure>(),
    /** What the call was told (`warnings`) and what laying out found (`issues`). */
    warnings: jsonb('warnings').$type<{ code: string; message: string }[]>().notNull().default([]),
    issues: jsonb('issues').$type<Issue[]>().notNull().default([]),
    /** The made file: parts in order, then the tail. */
    parts: jsonb('parts').$type<FilePart[]>(),
    /** Bytes of the whole PDF. */
    length: bigint('length', { mode: 'number' }),
    /** SHA-256 over the parts' hashes and the tail; its ETag. */
    digest: text('digest'),
    /** Layout engine that made it. */
    engine: integer('engine'),
    /** Raised when it is made again on the same link. */
    edition: integer('edition').notNull().default(1),
    madeAt: moment('made_at'),
    withdrawnAt: moment('withdrawn_at'),
    trashedAt: moment('trashed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'files_creation',
      columns: [table.workspaceId, table.creationId],
      foreignColumns: [creations.workspaceId, creations.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'files_version',
      columns: [table.workspaceId, table.versionId],
      foreignColumns: [documentVersions.workspaceId, documentVersions.id],
    }),
    foreignKey({ name: 'files_folder', columns: [table.workspaceId, table.folderId], foreignColumns: [folders.workspaceId, folders.id] }),
    uniqueIndex('files_by_position').on(table.creationId, table.position),
    index('files_on_disk').on(table.workspaceId, table.folderId, table.createdAt, table.id),
    index('files_pending')
      .on(table.creationId, table.position)
      .where(sql`state = 'pending'`),
    check('files_ready_has_parts', sql`state <> 'ready' or (parts is not null and length is not null and digest is not null)`),
  ],
);

/** What differs from file to file, some kilobytes; goes with its file. */
export const fileTails = pgTable('file_tails', {
  fileId: uuid('file_id')
    .primaryKey()
    .references(() => files.id, { onDelete: 'cascade' }),
  bytes: bytea('bytes').notNull(),
});

/** Work to be done later, enqueued in the transaction of the rows it is about. A job that is done is deleted. */
export const jobs = pgTable(
  'jobs',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    /** While a job of this kind and key waits, another one is not added. Cleared when work begins, so that what happens meanwhile is not missed. */
    key: text('key'),
    /** Whose work it is, for taking turns; null: the server's own. */
    workspaceId: uuid('workspace_id').references(() => workspaces.id, { onDelete: 'cascade' }),
    payload: jsonb('payload').notNull(),
    state: text('state').$type<'pending' | 'failed'>().notNull().default('pending'),
    runAt: moment('run_at').notNull().defaultNow(),
    /** Counted when work begins, so that a job that kills its worker runs out of tries too. */
    attempts: integer('attempts').notNull().default(0),
    /** Fencing: who may finish this job, and until when nobody else takes it up. */
    leaseToken: uuid('lease_token'),
    leaseUntil: moment('lease_until'),
    lastError: text('last_error'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('jobs_by_key')
      .on(table.kind, table.key)
      .where(sql`key is not null and state = 'pending'`),
    index('jobs_due')
      .on(table.runAt)
      .where(sql`state = 'pending'`),
  ],
);

/** When each workspace last had its turn; who has waited longest is next, however many jobs the others have. */
export const jobTurns = pgTable('job_turns', {
  workspaceId: uuid('workspace_id')
    .primaryKey()
    .references(() => workspaces.id, { onDelete: 'cascade' }),
  servedAt: moment('served_at').notNull(),
});
