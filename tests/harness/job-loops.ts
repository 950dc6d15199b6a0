import { afterEach } from 'vitest';
import { JobLoop, type JobLoopOptions } from '@/lib/server/jobs/job-loop';
import { jobBell } from '@/lib/server/jobs/wake-up';

export interface TestJobLoops {
  /** Starts a loop, by default with one place and without pauses between attempts. */
  start(options: Pick<JobLoopOptions, 'database' | 'handlers'> & Partial<JobLoopOptions>): Promise<JobLoop>;
  running(): readonly JobLoop[];
  /** What went wrong in them, as it would stand in the log. */
  readonly troubles: string[];
}

/** Job loops for a test file; each is stopped after its test. */
export function testJobLoops(): TestJobLoops {
  const started: JobLoop[] = [];
  const troubles: string[] = [];
  afterEach(async () => {
    for (const loop of started.splice(0)) await loop.stop(0);
    troubles.length = 0;
  });
  return {
    troubles,
    running: () => started,
    async start(options) {
      const loop = new JobLoop({
        concurrency: 1,
        bell: jobBell(),
        retryDelays: [0, 0],
        onTrouble: (what, error) => troubles.push(`${what}: ${error instanceof Error ? error.message : String(error)}`),
        ...options,
      });
      started.push(loop);
      await loop.start();
      return loop;
    },
  };
}
