import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment, createdAt } from './columns';
import { workspaceId } from './workspaces';
import { mailTemplateVersions } from './documents';
import { creations, type FileFailure, files } from './files';

/**
 * One mail to one recipient. Its row is written in the accepting transaction, its state before the mail server is asked.
 *
 * `waiting`: for its files, or for its time once they are decided · `due` · `sending`: the server has been asked · `sent` · `failed`: will
 * not be sent, `failure` says why · `unknown`: the worker ended between the mail's last byte and the server's answer; a person decides ·
 * `kept`: mail is not connected, the letter lies in the outbox · `cancelled`: a person does not want it sent.
 */
export const letters = pgTable(
  'letters',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    creationId: uuid('creation_id').notNull(),
    templateVersionId: uuid('template_version_id').notNull(),
    /** One mailbox, as given. */
    recipient: text('recipient').notNull(),
    /** Sending · recipient · files with their editions: one such letter is sent once, however often it is asked for. */
    key: text('key').notNull(),
    state: text('state')
      .$type<'waiting' | 'due' | 'sending' | 'sent' | 'failed' | 'unknown' | 'kept' | 'cancelled'>()
      .notNull()
      .default('waiting'),
    /** Not before; null while its files are not decided. */
    dueAt: moment('due_at'),
    attempts: integer('attempts').notNull().default(0),
    leaseToken: uuid('lease_token'),
    leaseUntil: moment('lease_until'),
    failure: jsonb('failure').$type<FileFailure>(),
    /** What the mail server answered to the last attempt, one line. */
    answer: text('answer'),
    sentAt: moment('sent_at'),
    createdAt: createdAt(),
    /** When anything of it was written last, so that who watches sees that something changed; by the clock, not the transaction's begin. */
    changedAt: moment('changed_at')
      .notNull()
      .defaultNow()
      .$onUpdateFn(() => sql`clock_timestamp()`),
  },
  (table) => [
    unique('letters_in_workspace').on(table.workspaceId, table.id),
    uniqueIndex('letters_by_key').on(table.workspaceId, table.key),
    foreignKey({
      name: 'letters_creation',
      columns: [table.workspaceId, table.creationId],
      foreignColumns: [creations.workspaceId, creations.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'letters_template_version',
      columns: [table.workspaceId, table.templateVersionId],
      foreignColumns: [mailTemplateVersions.workspaceId, mailTemplateVersions.id],
    }),
    index('letters_open')
      .on(table.creationId, table.dueAt)
      .where(sql`state in ('waiting', 'due', 'sending')`),
    index('letters_kept')
      .on(table.workspaceId)
      .where(sql`state = 'kept'`),
    index('letters_newest').on(table.workspaceId, table.createdAt, table.id),
    index('letters_changed').on(table.workspaceId, table.changedAt),
    index('letters_of_template_version').on(table.templateVersionId, table.createdAt),
  ],
);

/** What is attached to a letter, in order. */
export const letterFiles = pgTable(
  'letter_files',
  {
    workspaceId: workspaceId(),
    letterId: uuid('letter_id').notNull(),
    fileId: uuid('file_id').notNull(),
    position: integer('position').notNull(),
    /** Edition of the file the letter is about. */
    edition: integer('edition').notNull().default(1),
    /** The letter goes, or went, without it: it could not be made. When it is made after all, another letter brings it. */
    leftOut: boolean('left_out').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.letterId, table.position] }),
    foreignKey({
      name: 'letter_files_letter',
      columns: [table.workspaceId, table.letterId],
      foreignColumns: [letters.workspaceId, letters.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'letter_files_file',
      columns: [table.workspaceId, table.fileId],
      foreignColumns: [files.workspaceId, files.id],
    }).onDelete('cascade'),
    index('letter_files_by_file').on(table.fileId),
    index('letter_files_left_out')
      .on(table.fileId)
      .where(sql`left_out`),
  ],
);
