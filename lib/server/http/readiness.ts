import { getDatabase } from '../../../db/client';
import { queueState, type QueueState } from '../../../db/queries/queue-state';
import { inTime } from '../../in-time';
import { areJobsStuck, processOfJobs } from '../jobs/jobs';
import { log } from '../log';
import { storage } from '../storage/storage';

const PATIENCE_MS = 5_000;
const PROBE = new TextEncoder().encode('ready?');
const PROBE_KEY = 'parts/d853c403e168ae0b4b5b0ddfd165710fc9b64316311d528f006d43f6ec235661';

/**
 * 200 when the database answers, Storage takes bytes and the loop of jobs turns, else 503 with what does not; for load balancers and
 * monitors. Also which process works on jobs here, null when none does, how many jobs were given up and how long the oldest one that is
 * due has waited: reasons to look, none to send callers elsewhere.
 */
export async function answerReady(): Promise<Response> {
  const state: { queue?: QueueState } = {};
  const checks = { database: async () => void (state.queue = await readQueue()), storage: isStorageThere, jobs: doJobsTurn };
  const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await holds(name, check)] as const));
  const ready = results.every(([, there]) => there);
  const { database, storage, jobs } = Object.fromEntries(results);
  const body = {
    status: ready ? 'ready' : 'not ready',
    database,
    storage,
    jobs: { process: processOfJobs() ?? null, running: jobs, ...state.queue },
  };
  return Response.json(body, { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}

async function readQueue(): Promise<QueueState> {
  const { db } = await getDatabase();
  return queueState(db);
}

async function doJobsTurn(): Promise<void> {
  if (areJobsStuck()) throw new Error('the loop of jobs hangs');
}

async function isStorageThere(): Promise<void> {
  await storage().put(PROBE_KEY, PROBE);
}

async function holds(name: string, check: () => Promise<void>): Promise<boolean> {
  try {
    if ((await inTime(check(), PATIENCE_MS)) === 'late') throw new Error(`no answer in ${PATIENCE_MS} ms`);
    return true;
  } catch (error) {
    log.warn({ err: error, check: name }, 'not ready');
    return false;
  }
}
