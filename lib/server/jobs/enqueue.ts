import type { Db } from '../../../db/client';
import { jobs } from '../../../db/schema';
import { afterCommit } from '../../../db/transaction';
import { newId } from '../../ids';
import { crashPoint } from './crash-points';
import { JOB_KINDS, type JobKind, type JobOwner, type JobPayload } from './job-kinds';
import { wakeJobs } from './wake-up';

export interface NewJob<Kind extends JobKind> {
  readonly kind: Kind;
  /** While a job of this kind and key waits, this one is not added: that one will see what happened until now. */
  readonly key?: string;
  /** Not before; default: at once. */
  readonly runAt?: Date;
  readonly payload: JobPayload<Kind>;
}

/**
 * Adds a job to the queue; it is there exactly when the caller's transaction `tx` is committed, and the loop of this process then starts
 * it within milliseconds. `scope` is whose work it is, null the server's own.
 */
export async function enqueue<Kind extends JobKind>(tx: Db, scope: JobOwner<Kind>, job: NewJob<Kind>): Promise<void> {
  await tx
    .insert(jobs)
    .values({
      id: newId(),
      kind: job.kind,
      key: job.key ?? null,
      workspaceId: scope?.workspaceId ?? null,
      payload: JOB_KINDS[job.kind].payload.parse(job.payload),
      ...(job.runAt === undefined ? {} : { runAt: job.runAt }),
    })
    .onConflictDoNothing();
  crashPoint('enqueue:written');
  afterCommit(() => {
    crashPoint('enqueue:committed');
    wakeJobs();
  });
}
