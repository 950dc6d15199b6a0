import { getDatabase } from '../../../db/client';
import { log } from '../log';
import { SettingError } from '../process/listen-settings.mjs';
import { onStop, stopEverything } from '../process/on-stop.mjs';
import { renderingPool } from '../rendering/rendering-pool';
import { startServerJobs } from '../start-server-jobs';
import { areJobsStuck, stopJobs } from './jobs';
import { watchdog } from './watchdog';

/** `npm run worker`: works on jobs beside the server, on the same PostgreSQL. */
const database = await getDatabase();
onStop('database', () => database.close());
if (database.kind === 'pglite') {
  await stopEverything();
  throw new SettingError(
    'A worker of its own needs PostgreSQL: set DATABASE_URL, for the server too. Without it the server works on jobs itself',
  );
}
onStop('rendering', () => renderingPool().close());
onStop('jobs', stopJobs);
await startServerJobs();
log.info('working on jobs');
watchdog(areJobsStuck, () => {
  log.fatal('the loop of jobs hangs; ending, to be started anew');
  process.exit(1);
});

async function stop(): Promise<void> {
  for (const { name, error } of await stopEverything()) log.error({ err: error }, `stopping ${name} failed`);
  process.exit(0);
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
