import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment, createdAt } from './columns';
import { workspaces } from './workspaces';

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
      .where(sql`state = 'pending' and lease_token is null`),
    // The next of each workspace, and what is held at the moment: found without a look at all that waits.
    index('jobs_of_workspace')
      .on(table.workspaceId, table.runAt, table.id)
      .where(sql`state = 'pending'`),
    index('jobs_held')
      .on(table.leaseUntil)
      .where(sql`lease_token is not null`),
  ],
);

/** When each workspace last had its turn; who has waited longest is next, however many jobs the others have. */
export const jobTurns = pgTable('job_turns', {
  workspaceId: uuid('workspace_id')
    .primaryKey()
    .references(() => workspaces.id, { onDelete: 'cascade' }),
  servedAt: moment('served_at').notNull(),
});
