import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openPglite, openPostgres, type Database, type Db } from '@/db/client';
import { once } from '@/lib/once';
import { newPostgresDatabase, pgliteTemplate } from './template-database';

export interface TestDatabase {
  readonly db: Db;
  readonly kind: Database['kind'];
  readonly database: Database;
  /** The PostgreSQL database's address, for a process of its own; undefined on PGlite, which has room for one process only. */
  readonly url: string | undefined;
}

/**
 * A migrated, empty database for this test file, empty again after each test: PGlite in memory, or a database of its own on the server
 * that `TEST_DATABASE_URL` names, so that the same tests run on both. It is also what `getDatabase()` gives in this file. A test that
 * leaves a job half done (a worker that was not stopped) fails.
 */
export function testDatabase(): TestDatabase {
  let opened: { database: Database; url: string | undefined; drop(): Promise<void> } | undefined;
  const current = () => {
    if (opened === undefined) throw new Error('the test database is there from beforeAll on');
    return opened;
  };

  beforeAll(async () => {
    opened = await openTestDatabase();
    const { database } = opened;
    await once('database', () => Promise.resolve(database));
  }, 60_000);
  afterEach(async () => {
    const { db } = current().database;
    const { rows } = (await db.execute(sql`select kind from jobs where lease_until > now()`)) as unknown as { rows: unknown[] };
    await emptyDatabase(db);
    expect(rows, 'jobs that a worker still holds after the test').toEqual([]);
  });
  afterAll(async () => {
    await opened?.database.close();
    await opened?.drop();
  });

  return {
    get db() {
      return current().database.db;
    },
    get kind() {
      return current().database.kind;
    },
    get database() {
      return current().database;
    },
    get url() {
      return current().url;
    },
  };
}

async function openTestDatabase() {
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined || server === '') {
    const database = await openPglite({ template: await pgliteTemplate() });
    return { database, url: undefined, drop: async () => {} };
  }
  const { url, drop } = await newPostgresDatabase(server);
  return { database: await openPostgres(url), url, drop };
}

/** All else hangs on these and goes with them. */
async function emptyDatabase(db: Db): Promise<void> {
  await db.execute(sql`delete from jobs`);
  await db.execute(sql`delete from workspaces`);
  await db.execute(sql`delete from users`);
  await db.execute(sql`delete from tries`);
  await db.execute(sql`delete from installation`);
}
