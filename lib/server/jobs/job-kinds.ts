import * as z from 'zod';
import type { Tx } from '../../../db/client';
import type { Scope } from '../../../db/scope';

/**
 * Every kind of work that is done later, with the shape of what it is told. A name stays for ever: jobs of the version before lie in
 * the queue when a new one starts. `owner` tells whether it is done for a workspace, taking turns with others, or for the server.
 */
export const JOB_KINDS = {
  /** Makes the next files of a creation, at most some dozens, and enqueues itself for the rest. */
  'make-files': { owner: 'workspace', payload: z.object({ creationId: z.uuid() }) },
  /** Writes out the next rows of a large creation, some hundreds, and enqueues itself for the rest. */
  'write-rows': { owner: 'workspace', payload: z.object({ creationId: z.uuid() }) },
  /** Fetches pictures that a creation's files name by links, some dozens at a time, and has those files made. */
  'fetch-pictures': { owner: 'workspace', payload: z.object({ creationId: z.uuid() }) },
  /** Sends the creation's due letters, at most some dozens, and enqueues itself for the rest. */
  'send-letters': { owner: 'workspace', payload: z.object({ creationId: z.uuid() }) },
  /** Deletes parts of made files that no file refers to any more. */
  'sweep-parts': { owner: 'server', payload: z.object({}) },
  /** Deletes old lines of the call log and keys of calls that count no more. */
  'sweep-calls': { owner: 'server', payload: z.object({}) },
  /** Deletes for good what has lain in the trash too long. */
  'empty-trash': { owner: 'server', payload: z.object({}) },
} as const satisfies Record<string, { owner: 'workspace' | 'server'; payload: z.ZodType }>;

export type JobKind = keyof typeof JOB_KINDS;

export type JobPayload<Kind extends JobKind> = z.infer<(typeof JOB_KINDS)[Kind]['payload']>;

/** Whose work it is. */
export type JobOwner<Kind extends JobKind> = (typeof JOB_KINDS)[Kind]['owner'] extends 'workspace' ? Scope : null;

/** A job that this process holds the lease of. */
export interface HeldJob<Kind extends JobKind = JobKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly scope: JobOwner<Kind>;
  readonly payload: JobPayload<Kind>;
  /** 1 the first time. */
  readonly attempt: number;
  /** Fencing: rows taken up under this token (`claimFiles`) are kept for this job as long as its lease is. */
  readonly leaseToken: string;
  /** Aborts when the lease is lost or the server has no more time to wait: what goes on after that is refused by `holdLease`. */
  readonly signal: AbortSignal;
}

/** How one kind of job is done. It may be called again for work that was done: whoever was killed after the last write could not say so. */
export interface JobHandler<Kind extends JobKind> {
  run(job: HeldJob<Kind>): Promise<void>;
  /** What it works on counts its own tries, so that a worker's death is no reason to give up the whole job. */
  readonly tireless?: true;
  /** Writes down for the people concerned that the work is given up, in the transaction that does so. */
  giveUp?(tx: Tx, job: Pick<HeldJob<Kind>, 'id' | 'scope' | 'payload'>, reason: string): Promise<void>;
}

export type JobHandlers = { readonly [Kind in JobKind]?: JobHandler<Kind> };
