import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DesignDocument } from '../../lib/document/design-document';
import type { OwnFont } from '../../lib/document/own-font';
import { moment, createdAt } from './columns';
import { users, workspaceId } from './workspaces';

/** Where people put documents together; one level, since nobody designs thousands. */
export const documentFolders = pgTable(
  'document_folders',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

export const documents = pgTable(
  'documents',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    /** Null: in no folder. */
    folderId: uuid('folder_id'),
    name: text('name').notNull(),
    content: jsonb('content').$type<DesignDocument>().notNull(),
    /** Raised by every save of the content, not by a new name or folder; a writer sends the one it read. */
    revision: integer('revision').notNull().default(1),
    trashedAt: moment('trashed_at'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      name: 'documents_folder',
      columns: [table.workspaceId, table.folderId],
      foreignColumns: [documentFolders.workspaceId, documentFolders.id],
    }),
    index('documents_in_trash')
      .on(table.trashedAt)
      .where(sql`trashed_at is not null`),
  ],
);

/**
 * What a document once was, to look at and to go back to; the last one is what it is now. A stretch of one person's saves is one state,
 * which grows on until they pause, somebody else goes on, a person names it or a file is made from it.
 */
export const documentStates = pgTable(
  'document_states',
  {
    workspaceId: workspaceId(),
    documentId: uuid('document_id').notNull(),
    /** The revision of its last save. */
    revision: integer('revision').notNull(),
    content: jsonb('content').$type<DesignDocument>().notNull(),
    /** What a person called it; null: nobody has. */
    name: text('name'),
    /** Null: the server itself, or somebody who is no longer there. */
    savedBy: uuid('saved_by').references(() => users.id, { onDelete: 'set null' }),
    begunAt: moment('begun_at').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.documentId, table.revision] }),
    foreignKey({
      name: 'document_states_document',
      columns: [table.workspaceId, table.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }).onDelete('cascade'),
  ],
);

/** A revision under its name and in the fonts of then, as its first creation froze it. Made files are made from versions, so editing or deleting a document never changes them. */
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
    /** SHA-256 of all font keys: the same revision in other fonts is another version. */
    fontSet: text('font_set').notNull().default(''),
    assetKeys: text('asset_keys').array().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('document_versions_by_revision').on(table.workspaceId, table.documentId, table.revision, table.name, table.fontSet),
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
    mime: text('mime').$type<'image/jpeg' | 'image/png' | 'application/pdf'>().notNull(),
    /** What people call it where it is offered; empty for one that never was. */
    name: text('name').notNull().default(''),
    /** Pixels as stored, before `orientation`. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** EXIF 1–8. */
    orientation: integer('orientation').notNull().default(1),
    /** Of a page of a PDF: points of it beyond each edge, for a printer to cut off. */
    bleed: real('bleed').notNull().default(0),
    bytes: integer('bytes').notNull(),
    /** Since when it is among the pictures offered for every document; null: it is not. Documents draw it either way. */
    offeredAt: moment('offered_at'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.key] })],
);

/** A font somebody uploaded. Its bytes lie in Storage under `fonts/<key>`, shared by all workspaces that have the same one. */
export const fonts = pgTable(
  'fonts',
  {
    workspaceId: workspaceId(),
    /** SHA-256 of the file. */
    key: text('key').notNull(),
    family: text('family').notNull(),
    /** What the file calls the face, such as "Bold Italic". */
    style: text('style').notNull(),
    /** 1–1000, as CSS has it. */
    weight: integer('weight').notNull(),
    italic: boolean('italic').notNull(),
    /** The alphabets of which it has every letter. */
    letters: text('letters').array().$type<OwnFont['letters'][number][]>().notNull(),
    bytes: integer('bytes').notNull(),
    /** Who said that the workspace may use it, and when. Not a reference: it stays when the account goes. */
    licensedBy: uuid('licensed_by').notNull(),
    licensedAt: moment('licensed_at').notNull(),
    /** No longer offered; versions frozen with it are still drawn with it. */
    removedAt: moment('removed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.key] }),
    uniqueIndex('fonts_by_face')
      .on(table.workspaceId, table.family, table.weight, table.italic)
      .where(sql`removed_at is null`),
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
    /** Raised by every save; a writer sends the one it read. */
    revision: integer('revision').notNull().default(1),
    trashedAt: moment('trashed_at'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** A revision of a mail template as the first creation with it froze it: letters say what they said when the call was accepted. */
export const mailTemplateVersions = pgTable(
  'mail_template_versions',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    /** Not a reference: the version outlives its template. */
    templateId: uuid('template_id').notNull(),
    revision: integer('revision').notNull(),
    name: text('name').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('mail_template_versions_by_revision').on(table.workspaceId, table.templateId, table.revision),
    unique('mail_template_versions_in_workspace').on(table.workspaceId, table.id),
  ],
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
