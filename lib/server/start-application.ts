import { getDatabase } from '../../db/client';
import { serverServices } from './create/server-services';
import { prepareFirstBoot, welcome } from './demo/first-boot';
import { noteServerAddress } from './backup/running-server';
import { env } from './env';
import { stopJobs } from './jobs/jobs';
import { onStop } from './process/on-stop.mjs';
import { renderingPool } from './rendering/rendering-pool';
import { log } from './log';
import { startServerJobs } from './start-server-jobs';

/**
 * What a server process does before it answers: checks its settings, opens the database, warms the rendering pool, makes the demo on a
 * first boot and begins to work on jobs. What has to be put away again is registered for a graceful stop.
 */
export async function startApplication(): Promise<void> {
  const { worker, dataDir, host, port } = env();
  const database = await getDatabase();
  void database.lost.then(endProcess);
  onStop('database', () => database.close());
  noteServerAddress(dataDir, host, port);
  const pool = renderingPool();
  onStop('rendering', () => pool.close());
  onStop('jobs', stopJobs);
  if (worker) await startServerJobs();
  const demo = await prepareFirstBoot(await serverServices());
  if (demo) process.stdout.write(`${welcome(demo)}\n`);
}

/** Without its database a process can only answer with errors, so it makes room for a new one; what was committed is on the disk. */
function endProcess(reason: Error): void {
  log.fatal({ err: reason }, 'the built-in database has stopped, so the server ends; start it again');
  process.exit(1);
}
