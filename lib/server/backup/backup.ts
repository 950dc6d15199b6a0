import path from 'node:path';
import { openPglite, openPostgres, type Database } from '../../../db/client';
import { FolderInUseError } from '../../../db/folder-lock';
import { env } from '../env';
import { SettingError } from '../process/listen-settings.mjs';
import { storage } from '../storage/storage';
import { keepDatabase, storageOf } from './backup-folder';
import { backupKey } from './backup-key';
import { copyBlobs } from './copy-blobs';
import { databaseStream } from './database-stream';
import { serverAddress } from './running-server';

/** `npm run backup [-- folder]`: the database first, then the blobs that it refers to, while the server runs or not. */
const folder = path.resolve(process.argv[3] ?? 'backups');
const opened = await openToRead();
try {
  const name = await keepDatabase(folder, opened === undefined ? await askServer() : databaseStream(opened.db), new Date());
  const { copied, bytes, damaged } = await copyBlobs(storage(), storageOf(folder));
  console.log(`Database kept as ${path.join(folder, name)}`);
  console.log(`Blobs copied: ${copied} (${(bytes / 1e6).toFixed(1)} MB); those that were there already are not copied again`);
  for (const key of damaged) console.error(`Damaged, not copied: ${key}`);
  if (damaged.length > 0) process.exitCode = 1;
} finally {
  await opened?.close();
}

/** The database, as it is; undefined: the running server has it. */
async function openToRead(): Promise<Database | undefined> {
  const { databaseUrl, dataDir } = env();
  if (databaseUrl !== undefined) return openPostgres(databaseUrl, 'none');
  try {
    return await openPglite({ folder: path.join(dataDir, 'database') }, 'none');
  } catch (error) {
    if (error instanceof FolderInUseError) return undefined;
    throw error;
  }
}

async function askServer(): Promise<ReadableStream<Uint8Array>> {
  const { authSecret, dataDir } = env();
  const address = serverAddress(dataDir);
  const answer = await fetch(`${address ?? 'http://127.0.0.1:3000'}/api/backup`, {
    headers: { Authorization: `Bearer ${backupKey(authSecret)}` },
  }).catch(() => undefined);
  if (answer?.ok !== true || answer.body === null) {
    throw new SettingError(
      `The server that has the database in ${dataDir} does not answer at ${address}. Wait until it is ready, or stop it, and try again`,
    );
  }
  return answer.body;
}
