import { getDatabase } from '../../db/client';
import { fileWaiters } from './create/file-waiters';
import { makeFilesHandler } from './create/make-files';
import { planCallSweep, sweepCallsHandler } from './create/sweep-calls';
import { startJobs } from './jobs/jobs';
import { log } from './log';
import { renderingPool } from './rendering/rendering-pool';
import { storage } from './storage/storage';
import { planSweep, sweepPartsHandler } from './storage/sweep-parts-handler';

/** Begins to work on jobs of every kind, in the server's process or in a worker of its own. */
export async function startServerJobs(): Promise<void> {
  const { db } = await getDatabase();
  await startJobs({
    'make-files': makeFilesHandler({
      db,
      pool: renderingPool,
      decided: (fileIds) => fileWaiters().ring(fileIds),
      onTrouble: (err) => log.error({ err }, 'files could not be made; tried again'),
    }),
    'sweep-calls': sweepCallsHandler(db, () => new Date()),
    'sweep-parts': sweepPartsHandler(db, storage(), (swept) => log.info(swept, 'parts that no file needs were swept')),
  });
  await planSweep(db);
  await planCallSweep(db);
}
