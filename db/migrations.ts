import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How far a database is brought: to today, not at all, or to as many migrations as the database had that a copy was made of. */
export type Migrations = 'all' | 'none' | number;

interface Journal {
  readonly entries: readonly unknown[];
}

/** Migrations that this version has. */
export async function knownMigrations(): Promise<number> {
  return (await readJournal(migrationsFolder())).entries.length;
}

/** Calls `migrate` with a folder that holds just these migrations; for `none` it does not. */
export async function withMigrations(upTo: Migrations, migrate: (folder: string) => Promise<void>): Promise<void> {
  if (upTo === 'none') return;
  if (upTo === 'all') return migrate(migrationsFolder());
  const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  try {
    await cp(migrationsFolder(), folder, { recursive: true });
    const journal = await readJournal(folder);
    await writeFile(journalIn(folder), JSON.stringify({ ...journal, entries: journal.entries.slice(0, upTo) }));
    await migrate(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const journalIn = (folder: string) => path.join(/* turbopackIgnore: true */ folder, 'meta', '_journal.json');

async function readJournal(folder: string): Promise<Journal> {
  return JSON.parse(await readFile(journalIn(folder), 'utf8')) as Journal;
}

function migrationsFolder(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), 'drizzle');
}
