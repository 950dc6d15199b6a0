import { availableParallelism } from 'node:os';
import { getDatabase } from '../../../db/client';
import { once } from '../../once';
import { processId } from '../../process-id';
import { log } from '../log';
import { JobLoop } from './job-loop';
import type { JobHandlers } from './job-kinds';
import { databaseError } from '../../../db/database-error';
import { jobBell } from './wake-up';

/** The loop of this process, once it has been started, and the process as the loop knows it. */
const current = () => once<{ loop?: Promise<JobLoop>; running?: JobLoop; process?: string }>('job-loop', () => ({}));

/** The `processId()` that the loop saw as it started; undefined where none works on jobs. */
export function processOfJobs(): string | undefined {
  return current().process;
}

/** Whether this process works on jobs and its loop hangs. */
export function areJobsStuck(): boolean {
  return current().running?.isStuck() ?? false;
}

/**
 * Starts working on jobs in this process; a second call changes nothing. Jobs mostly wait (for rendering children, for other servers), so
 * there are more places than processors.
 */
export async function startJobs(handlers: JobHandlers, concurrency = availableParallelism() + 2): Promise<void> {
  await (current().loop ??= begin(handlers, concurrency));
}

/** Takes no more jobs, waits for the running ones and puts the rest back. Nothing to do where none was started. */
export async function stopJobs(): Promise<void> {
  const { loop } = current();
  delete current().loop;
  delete current().process;
  delete current().running;
  await (await loop)?.stop();
}

async function begin(handlers: JobHandlers, concurrency: number): Promise<JobLoop> {
  const loop = new JobLoop({
    database: await getDatabase(),
    handlers,
    concurrency,
    bell: jobBell(),
    onTrouble: (what, error, job) => log.error({ err: databaseError(error) ?? error, job: job?.id, kind: job?.kind }, what),
  });
  await loop.start();
  current().running = loop;
  current().process = processId();
  return loop;
}
