import path from 'node:path';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { Client, Pool, type PoolClient } from 'pg';
import { once } from '../lib/once';
import { env, isBuilding } from '../lib/server/env';
import { lockFolder } from './folder-lock';
import { isConnectionLost } from './lost-connection';
import { withMigrations, type Migrations } from './migrations';
import { PATIENCE, patiently } from './patience';
import { PgliteClient, type PgliteSource } from './pglite-client';
import * as schema from './schema';
import { keepTended } from './tend-pglite';
import { inTransaction, refuseInsideTransaction } from './transaction';
import { WaitingRoom } from './waiting-room';

/** What queries run on: the database itself, or an open transaction. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open transaction, for what must be committed together with the caller's rows. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export interface Database {
  readonly db: Db;
  /** PGlite is this process's alone; PostgreSQL may have other processes working on it. */
  readonly kind: 'pglite' | 'pg';
  /**
   * Resolves with the reason when the database is gone for good under an open process, which must then end, so that whoever watches over
   * it starts it anew. Never on PostgreSQL: connections that break are made again.
   */
  readonly lost: Promise<Error>;
  close(): Promise<void>;
}

/** The database of this process, opened and migrated on first use: PostgreSQL when `DATABASE_URL` is set, otherwise PGlite in the data folder. */
export function getDatabase(): Promise<Database> {
  // A build that opened it would leave a folder half made behind.
  if (isBuilding()) throw new Error('the database is not opened while building');
  return once('database', () => {
    const { databaseUrl, dataDir } = env();
    return databaseUrl === undefined ? openPglite({ folder: path.join(dataDir, 'database') }) : openPostgres(databaseUrl);
  });
}

/**
 * A process that is frozen, or whose machine has vanished, within a transaction keeps its rows locked, from those too who could take its work
 * up. PostgreSQL ends such a transaction: a little later than a lease, far sooner than it notices a lost machine by itself.
 */
const IDLE_IN_TRANSACTION_MS = 20_000;

/**
 * Opens PostgreSQL and brings it up to date; processes that start at once do so one after another. While it is away, queries and
 * transactions wait for it. Those that a lost connection cuts off are tried anew only where that can do nothing twice.
 */
export async function openPostgres(url: string, upTo: Migrations = 'all'): Promise<Database> {
  await withMigrations(upTo, (migrationsFolder) => migratePostgres(url, migrationsFolder));
  const pool = new GuardedPool({ connectionString: url, max: 10, idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS });
  // A connection that breaks while idle is replaced on next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks while a transaction has it; the transaction is told by its query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  readAnew(pool);
  const db = drizzlePg(pool, { schema }) as unknown as Db;
  beginAnew(db);
  pool.database = guardTransactions(db);
  return { db, kind: 'pg', lost: new Promise(() => undefined), close: () => pool.end() };
}

/** Opens PGlite and brings it up to date. Throws a `FolderInUseError` when another process has the folder. */
export async function openPglite(source: PgliteSource, upTo: Migrations = 'all'): Promise<Database> {
  const lock = source.folder === undefined ? undefined : lockFolder(source.folder);
  try {
    const client = await PgliteClient.open(source);
    const queries = new GuardedPglite(client);
    const db = drizzlePglite(queries as never, { schema }) as unknown as Db;
    await withMigrations(upTo, (migrationsFolder) => migratePglite(db as never, { migrationsFolder }));
    queries.database = guardTransactions(db);
    const leave = keepTended(client);
    const close = async () => {
      leave();
      await client.close();
      lock?.release();
    };
    return { db, kind: 'pglite', lost: client.lost, close };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** Any number, the same in every process; PostgreSQL names advisory locks so. */
const MIGRATION_LOCK = 5_120_001;

async function migratePostgres(url: string, migrationsFolder: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migratePg(drizzlePg(client), { migrationsFolder });
  } finally {
    await client.end();
  }
}

/** Asks anew where a lost connection has left a query without an answer that only reads. */
function readAnew(pool: Pool): void {
  const query = pool.query.bind(pool) as (statement: { text: string }, values: unknown[]) => Promise<unknown>;
  pool.query = ((statement: { text: string }, values: unknown[]) =>
    patiently(
      () => query(statement, values),
      () => /^\s*select\s/i.test(statement.text),
    )) as typeof pool.query;
}

/** Begins a transaction anew when the connection was lost before its work began. */
function beginAnew(db: Db): void {
  const transaction = db.transaction.bind(db);
  db.transaction = (work, config) => {
    let begun = false;
    const attempt = () =>
      transaction((tx) => {
        begun = true;
        return work(tx);
      }, config);
    return patiently(attempt, () => !begun);
  };
}

function guardTransactions(db: Db): Db {
  const begin = db.transaction.bind(db);
  db.transaction = (work, config) => inTransaction(db, (run) => begin((tx) => run(() => work(tx)), config));
  return db;
}

/**
 * Gives a connection back by itself when it breaks. Whoever has it can do nothing with it any more, and drizzle does not give it back when
 * already its `begin` fails: the pool would soon have no place left, and every query would wait for ever.
 */
function releaseWhenGone(client: PoolClient): PoolClient {
  const release = client.release.bind(client);
  let released = false;
  const gone = () => client.release(true);
  client.release = (error) => {
    if (released) return;
    released = true;
    client.off('end', gone);
    release(error);
  };
  client.once('end', gone);
  return client;
}

/** Queries that wait at once for a database that is away: some seconds of a busy day. More are refused, so that they do not fill the memory. */
const MOST_WAITING = 1_000;

/** drizzle knows a pool by its class name, so this one is a pool too. */
class GuardedPool extends Pool {
  database: Db | undefined;
  private readonly room = new WaitingRoom(() => this.isThere(), MOST_WAITING);

  override connect(): Promise<PoolClient>;
  override connect(callback: (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void): void;
  override connect(
    callback?: (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void,
  ): Promise<PoolClient> | void {
    if (this.database) refuseInsideTransaction(this.database);
    const connection = this.untilConnected();
    if (callback === undefined) return connection.then(releaseWhenGone);
    connection.then(
      (client) => callback(undefined, client, (error) => client.release(error as Error | undefined)),
      (error: Error) => callback(error, undefined, () => undefined),
    );
  }

  /** A connection as soon as there is one. */
  private async untilConnected(): Promise<PoolClient> {
    const until = performance.now() + PATIENCE;
    for (;;) {
      try {
        return await super.connect();
      } catch (error) {
        if (!isConnectionLost(error) || !(await this.room.wait(until))) throw error;
      }
    }
  }

  private async isThere(): Promise<boolean> {
    try {
      (await super.connect()).release();
      return true;
    } catch (error) {
      return !isConnectionLost(error);
    }
  }
}

class GuardedPglite {
  database: Db | undefined;
  private readonly client: PgliteClient;

  constructor(client: PgliteClient) {
    this.client = client;
  }

  async query(...args: Parameters<PgliteClient['query']>): ReturnType<PgliteClient['query']> {
    if (this.database) refuseInsideTransaction(this.database);
    return this.client.query(...args);
  }

  transaction<T>(...args: Parameters<typeof PgliteClient.prototype.transaction<T>>): Promise<T> {
    return this.client.transaction<T>(...args);
  }
}
