import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment, createdAt } from './columns';
import { workspaceId, apiTokens } from './workspaces';
import { documents, mailTemplates } from './documents';
import { folders, creations, SEARCHED_LENGTH, searchText, type SaidWarning } from './files';

/**
 * An id that a document, mail template or folder had in the service a school moves from; a call finds it by either. Exactly one of the
 * three targets is set.
 */
export const oldIds = pgTable(
  'old_ids',
  {
    workspaceId: workspaceId(),
    oldId: uuid('old_id').notNull(),
    documentId: uuid('document_id'),
    mailTemplateId: uuid('mail_template_id'),
    folderId: uuid('folder_id'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.oldId] }),
    foreignKey({
      name: 'old_ids_document',
      columns: [table.workspaceId, table.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'old_ids_mail_template',
      columns: [table.workspaceId, table.mailTemplateId],
      foreignColumns: [mailTemplates.workspaceId, mailTemplates.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'old_ids_folder',
      columns: [table.workspaceId, table.folderId],
      foreignColumns: [folders.workspaceId, folders.id],
    }).onDelete('cascade'),
    check('old_ids_one_target', sql`num_nonnulls(document_id, mail_template_id, folder_id) = 1`),
  ],
);

/**
 * A call that must not be made twice: taken in the accepting transaction, so that of two identical calls one makes and the other gets the
 * first one's reply.
 */
export const callKeys = pgTable(
  'call_keys',
  {
    workspaceId: workspaceId(),
    tokenId: uuid('token_id')
      .notNull()
      .references(() => apiTokens.id, { onDelete: 'cascade' }),
    /** `repeat`: the same parameters within the token's window · `idempotency`: the caller's own key. */
    kind: text('kind').$type<'repeat' | 'idempotency'>().notNull(),
    /** SHA-256 of the parameters, or of the caller's key. */
    key: text('key').notNull(),
    /** SHA-256 of the parameters: the same key with other ones is refused. */
    parameters: text('parameters').notNull(),
    creationId: uuid('creation_id').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tokenId, table.kind, table.key] }),
    foreignKey({
      name: 'call_keys_creation',
      columns: [table.workspaceId, table.creationId],
      foreignColumns: [creations.workspaceId, creations.id],
    }).onDelete('cascade'),
    index('call_keys_expired').on(table.expiresAt),
  ],
);

/** All of a call that a search may find: what it sent, by value, and what it was answered. */
export const CALL_TEXT = sql`jsonb_path_query_array(parameters, '$[*][1]')::text || ' ' || reply`;

/** Every call with a token of the workspace, refused ones too: with `result=link` nobody sees the reply. */
export const calls = pgTable(
  'calls',
  {
    /** Also the request id in the reply's header. */
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    tokenId: uuid('token_id').references(() => apiTokens.id, { onDelete: 'set null' }),
    /** Null: refused, or its creation was deleted. */
    creationId: uuid('creation_id').references(() => creations.id, { onDelete: 'set null' }),
    /** The document that was asked for, by its own id, deleted since or not; null: the workspace had none such. */
    documentId: uuid('document_id'),
    method: text('method').notNull(),
    /** Names and values in order, secrets masked, long values cut. */
    parameters: jsonb('parameters').$type<[name: string, value: string][]>().notNull(),
    /** `success`, or the code of the refusal. */
    outcome: text('outcome').notNull(),
    /** What the words of a refusal name, secrets masked; null: none, or not kept. */
    details: jsonb('details').$type<Record<string, string | number>>(),
    /** HTTP status of the reply. */
    status: integer('status').notNull(),
    /** The reply's text, cut when long. */
    reply: text('reply').notNull(),
    /** What a search looks through first: the beginning of `CALL_TEXT`. */
    search: text('search').notNull().generatedAlwaysAs(searchText(CALL_TEXT)),
    warnings: jsonb('warnings').$type<SaidWarning[]>().notNull().default([]),
    /** Whole milliseconds until the reply. */
    took: integer('took').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('calls_newest').on(table.workspaceId, table.createdAt, table.id),
    index('calls_with_token').on(table.tokenId, table.createdAt, table.id),
    index('calls_for_document').on(table.workspaceId, table.documentId, table.createdAt, table.id),
    index('calls_refused')
      .on(table.workspaceId, table.createdAt, table.id)
      .where(sql`outcome <> 'success'`),
    // Holds all that a search asks, so that it need not read the calls themselves.
    index('calls_searched').on(table.workspaceId, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst(), table.search),
    // Those of which a search must read more than that.
    index('calls_long')
      .on(table.workspaceId)
      .where(sql`char_length(search) = ${sql.raw(String(SEARCHED_LENGTH))}`),
    // A deleted creation looks for the calls that name it.
    index('calls_of_creation').on(table.creationId),
  ],
);
