import path from 'node:path';
import { openPglite, openPostgres, type Database } from '../../../db/client';
import { knownMigrations, type Migrations } from '../../../db/migrations';
import { isEmptyDatabase, migrationCount } from '../../../db/queries/copy-database';
import { holdMail } from '../../../db/queries/hold-mail';
import { partsOfFiles } from '../../../db/queries/parts-of-files';
import { env } from '../env';
import { SettingError } from '../process/listen-settings.mjs';
import { storage } from '../storage/storage';
import { newestDatabase, openDatabaseFile, storageOf } from './backup-folder';
import { copyBlobs } from './copy-blobs';
import { readDatabaseText } from './database-text';

/**
 * `npm run restore -- folder [database-….ndjson.gz]`: puts a backup into an empty database and Storage, PGlite or PostgreSQL whichever it
 * came from. The copy sends no letter until a person releases it.
 */
const [, , , from, chosen] = process.argv;
if (from === undefined) throw new SettingError('Name the folder of the backup: npm run restore -- backups');
const folder = path.resolve(from);
const { head, lines } = await openDatabaseFile(path.join(folder, chosen ?? (await newestDatabase(folder))));
const known = await knownMigrations();
if (head.migrations > known) throw new SettingError('This backup is of a newer version: update the project first');

await copyBlobs(storageOf(folder), storage());
let rows = 0;
await withDatabase(head.migrations, async ({ db }) => {
  if (!(await isEmptyDatabase(db))) throw new SettingError(NOT_EMPTY());
  if ((await migrationCount(db)) > head.migrations) throw new SettingError(NOT_EMPTY());
  rows = await db.transaction((tx) => readDatabaseText(tx, lines));
});
let missing = 0;
await withDatabase('all', async ({ db }) => {
  await holdMail(db);
  for await (const hashes of partsOfFiles(db)) {
    for (const hash of hashes) if ((await storage().size(`parts/${hash}`)) === undefined) missing += 1;
  }
});
console.log(`Restored as of ${head.madeAt}: ${rows} rows`);
if (missing > 0) console.error(`${missing} parts of files are missing from the backup; files joined from them cannot be opened`);
console.log('No letter leaves this copy until you release mail: sign in and follow the notice at the top of the page');

async function withDatabase(upTo: Migrations, work: (database: Database) => Promise<void>): Promise<void> {
  const { databaseUrl, dataDir } = env();
  const database =
    databaseUrl === undefined ? await openPglite({ folder: path.join(dataDir, 'database') }, upTo) : await openPostgres(databaseUrl, upTo);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

function NOT_EMPTY(): string {
  return 'The database is not empty, or was made by a newer version. A backup is restored into a new one: set DATA_DIR to an empty folder, or DATABASE_URL to an empty database, and do not start the server before';
}
