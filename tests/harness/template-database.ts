import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { openPglite, openPostgres } from '@/db/client';
import { PgliteClient } from '@/db/pglite-client';

/**
 * The migrated empty database that every test file begins with. Making it takes seconds, so it is made once for a set of migrations and
 * kept between runs; those who need it at the same time may make it twice, to the same result.
 */
const root = process.cwd();

/** Changes with the migrations and with PGlite. */
function templateName(): string {
  const hash = createHash('sha256');
  const folder = path.join(root, 'drizzle');
  const migrations = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  for (const name of [...migrations.sort(), 'meta/_journal.json']) hash.update(readFileSync(path.join(folder, name)));
  hash.update(readFileSync(path.join(root, 'node_modules/@electric-sql/pglite/package.json')));
  return hash.digest('hex').slice(0, 16);
}

/** A tar file to open PGlite from: a migrated database, so that opening it runs no migration. */
export async function pgliteTemplate(): Promise<string> {
  const file = path.join(root, 'node_modules/.cache/test-database', `${templateName()}.tar`);
  if (existsSync(file)) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  const folder = `${file}.${process.pid}`;
  await (await openPglite({ folder })).close();
  const client = await PgliteClient.open({ folder });
  const draft = `${folder}.draft`;
  writeFileSync(draft, await client.dump());
  await client.close();
  renameSync(draft, file);
  rmSync(folder, { recursive: true });
  for (const name of readdirSync(path.dirname(file))) {
    if (name.startsWith(`${path.basename(folder)}.lock.`)) rmSync(path.join(path.dirname(file), name));
  }
  return file;
}

/** Lays the migrated empty database into a folder for a server of its own to open, which spares it the seconds of making one. */
export async function layPgliteFolder(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await promisify(execFile)('tar', ['-xPf', await pgliteTemplate(), '--transform=s,^/,,', '-C', folder]);
}

/** The address of a new database made from the migrated template on that server, and how to remove it. */
export async function newPostgresDatabase(serverUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const template = `template_${templateName()}`;
  await withServer(serverUrl, async (server) => {
    // PostgreSQL refuses to copy a template that somebody is connected to, so making and copying go one after another.
    await server.query('select pg_advisory_lock(5120002)');
    await ensureTemplate(server, serverUrl, template);
    await server.query(`create database ${name} template ${template}`);
  });
  return { url: urlOf(serverUrl, name), drop: () => withServer(serverUrl, (server) => server.query(`drop database ${name} with (force)`)) };
}

async function ensureTemplate(server: Client, serverUrl: string, template: string): Promise<void> {
  const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [template]);
  if (rowCount !== 0) return;
  const draft = `${template}_draft`;
  await server.query(`drop database if exists ${draft} with (force)`);
  await server.query(`create database ${draft}`);
  await (await openPostgres(urlOf(serverUrl, draft))).close();
  await server.query(`alter database ${draft} rename to ${template}`);
}

async function withServer(url: string, work: (server: Client) => Promise<unknown>): Promise<void> {
  const server = new Client({ connectionString: url });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
