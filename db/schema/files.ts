import { sql, type SQL } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CivilDateTime, Draws } from '../../lib/document/file-values';
import type { Issue } from '../../lib/document/issues';
import { bytea, moment, createdAt } from './columns';
import { workspaceId, apiTokens } from './workspaces';
import { documentVersions } from './documents';

/**
 * SQL of a text in which letter case and ё tell nothing: small letters, ё as е. The letters stand here one by one: under the C collation
 * `lower` knows only Latin ones.
 */
export function foldedText(text: SQL): SQL {
  return sql`translate(lower(${text}), 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё', 'абвгдеежзийклмнопрстуфхцчшщъыьэюяе')`;
}

/** Characters of a text that are searched through an index, which takes no more. */
export const SEARCHED_LENGTH = 500;

/** SQL of a text made ready for search through an index: folded, and cut to what that takes. */
export function searchText(text: SQL): SQL {
  return sql`left(${foldedText(text)}, ${sql.raw(String(SEARCHED_LENGTH))})`;
}

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
    /** What the caller was told, for whoever asks again. */
    warnings: jsonb('warnings').$type<SaidWarning[]>().notNull().default([]),
    /** When letters go out; null: no letters. */
    mailing: jsonb('mailing').$type<Mailing>(),
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

/**
 * What of a large creation is accepted and not written out yet: rows of files, then letters, a slice each, in this order. Written with the
 * creation, for that takes a hundredth of the time, and the database must not keep all others waiting; a slice goes when its rows are there.
 */
export const creationSlices = pgTable(
  'creation_slices',
  {
    workspaceId: workspaceId(),
    creationId: uuid('creation_id').notNull(),
    /** From 0. */
    place: integer('place').notNull(),
    /** Of its files, in their order; none: it holds letters. */
    fileIds: uuid('file_ids').array().notNull(),
    /** JSON, compressed. */
    content: bytea('content').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.creationId, table.place] }),
    foreignKey({
      name: 'creation_slices_creation',
      columns: [table.workspaceId, table.creationId],
      foreignColumns: [creations.workspaceId, creations.id],
    }).onDelete('cascade'),
  ],
);

/** A warning as it was told to the caller, in the workspace's language. */
export interface SaidWarning {
  readonly code: string;
  readonly message: string;
  /** What its words name, so that another reader gets them in another language; older warnings have none. */
  readonly details?: Readonly<Record<string, string>>;
}

/**
 * When a creation's letters go out: one a recipient once every file is made or failed, one a file as soon as it is made, or later: a delay
 * counted from the moment the last file is decided (seconds), or an exact moment (unix seconds), never before the letter's own files are ready.
 */
export type Mailing =
  | { readonly send: 'onfinish' }
  | { readonly send: 'oncreate' }
  | { readonly send: 'timeout'; readonly delay: number }
  | { readonly send: 'timeout'; readonly at: number };

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

/** The edition of a file that is there until the next one is made. */
export interface FormerEdition {
  readonly name: string;
  readonly edition: number;
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
    /** Names the file on its public page `/v/{code}`; not its id, for a printed code must not give the file away. Never changes. */
    verifyCode: text('verify_code').unique(),
    folderId: uuid('folder_id'),
    /** Shown on the Disk, without extension. */
    name: text('name').notNull(),
    /** What the Disk's search looks through: name and values, see `searchText`. */
    search: text('search')
      .notNull()
      .generatedAlwaysAs(searchText(sql`name || ' ' || jsonb_path_query_array(variables, '$.*')::text`)),
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
    /**
     * Hash of a link whose picture it cannot be made without and that is still to be fetched, one of those it names, so that whoever looks
     * for files to make never visits it; null also when nobody has looked. Only while it is pending, and nobody has it in hand.
     */
    awaitsLink: text('awaits_link'),
    failure: jsonb('failure').$type<FileFailure>(),
    /** What the call was told (`warnings`) and what laying out found (`issues`). */
    warnings: jsonb('warnings').$type<SaidWarning[]>().notNull().default([]),
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
    /** What the parts and the tail are while the next edition is being made, or could not be; null: this very edition. */
    former: jsonb('former').$type<FormerEdition>(),
    madeAt: moment('made_at'),
    withdrawnAt: moment('withdrawn_at'),
    trashedAt: moment('trashed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    unique('files_in_workspace').on(table.workspaceId, table.id),
    index('files_newest').on(table.workspaceId, table.createdAt, table.creationId, table.position),
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
    // Both in the Disk's order, the newest first, a creation's in its own order.
    index('files_in_folder')
      .on(table.workspaceId, table.folderId, table.createdAt.desc().nullsFirst(), table.creationId.desc().nullsFirst(), table.position)
      .where(sql`trashed_at is null`),
    // Holds all that a search asks, so that it need not read the files themselves.
    index('files_searched')
      .on(
        table.workspaceId,
        table.createdAt.desc().nullsFirst(),
        table.creationId.desc().nullsFirst(),
        table.position,
        table.id,
        table.state,
        table.search,
      )
      .where(sql`trashed_at is null`),
    index('files_made').on(table.workspaceId, table.madeAt),
    index('files_in_trash')
      .on(table.workspaceId, table.trashedAt, table.id)
      .where(sql`trashed_at is not null`),
    // As they are taken up: those tried least often first, in their order. Pending files are in this index or in the next one.
    index('files_to_make')
      .on(table.creationId, table.attempts, table.position)
      .where(sql`state = 'pending' and awaits_link is null`),
    index('files_awaiting')
      .on(table.creationId, table.awaitsLink)
      .where(sql`awaits_link is not null`),
    check('files_awaiting_is_pending', sql`awaits_link is null or state = 'pending'`),
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

/**
 * Every number that was ever drawn, so that none is given twice even when a person sets the next one back. A number whose file is gone
 * stays, as void.
 */
export const drawnNumbers = pgTable(
  'drawn_numbers',
  {
    workspaceId: workspaceId(),
    sequence: text('sequence').notNull(),
    number: bigint('number', { mode: 'number' }).notNull(),
    /** Null: its file was deleted. */
    fileId: uuid('file_id').references(() => files.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.sequence, table.number] }), index('drawn_numbers_by_file').on(table.fileId)],
);

/** A picture that a creation's rows name by a link: fetched once a link, for all files of the creation. */
export const linkedPictures = pgTable(
  'linked_pictures',
  {
    workspaceId: workspaceId(),
    creationId: uuid('creation_id').notNull(),
    link: text('link').notNull(),
    /** SHA-256 of the link: links are longer than an index takes. */
    linkHash: text('link_hash').notNull(),
    /** Which have it as their value, in any file of the creation; null: noted by an earlier version, which did not say. */
    variables: text('variables').array(),
    /** The asset that was fetched. */
    assetKey: text('asset_key'),
    attempts: integer('attempts').notNull().default(0),
    /** Why it is given up. */
    failure: jsonb('failure').$type<FileFailure>(),
    /** It is decided, and there may still be files that await it. */
    awaited: boolean('awaited').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.creationId, table.linkHash] }),
    foreignKey({
      name: 'linked_pictures_creation',
      columns: [table.workspaceId, table.creationId],
      foreignColumns: [creations.workspaceId, creations.id],
    }).onDelete('cascade'),
    // As they are fetched: those tried least often first.
    index('linked_pictures_to_fetch')
      .on(table.creationId, table.attempts, table.linkHash)
      .where(sql`asset_key is null and failure is null`),
    index('linked_pictures_awaited')
      .on(table.creationId)
      .where(sql`awaited`),
  ],
);
