import { AppError } from '../../errors';
import { takeAnswer, tellServer } from './ask-server';
import { makeJpg } from './make-jpg';
import { makePdf, withoutPrototypes } from './make-pdf';
import type { JobError, JobResult, RenderJob, ToChild } from './messages';
import { openVersion } from './open-version';
import { probeFont } from './probe-font';
import { rasterPdf } from './raster-pdf';
import { shrinkPicture } from './shrink-picture';
import { takeInPicture } from './take-in-picture';
import { endWithParent } from './watch-parent';

/**
 * A process that renders, and that may be killed at any moment: it has no database and no secrets, and writes nothing. What it throws
 * outside of a job ends it (Node's default), for nobody knows what state it is in then.
 */
const [, , fontsFolder = ''] = process.argv;

process.on('message', (message: ToChild) => {
  if (message.kind === 'answer') takeAnswer(message.id, message.answer);
  else void work(message.id, message.job);
});
endWithParent();
void tellServer({ kind: 'ready' });

async function work(id: number, job: RenderJob): Promise<void> {
  try {
    await tellServer({ kind: 'done', id, result: await run(job) });
  } catch (error) {
    if (!(error instanceof AppError))
      await tellServer({ kind: 'fault', about: 'version' in job ? job.version : job.kind, message: trace(error) });
    await tellServer({ kind: 'failed', id, error: jobError(error) });
  }
}

async function run(job: RenderJob): Promise<JobResult> {
  switch (job.kind) {
    case 'make-pdf':
      await makePdf(await openVersion(job.version, fontsFolder), job.files);
      return undefined;
    case 'make-jpg':
      return makeJpg(await openVersion(job.version, fontsFolder), withoutPrototypes(job.values), job.page, job.dpi);
    case 'raster-pdf':
      return rasterPdf(job.pdf, job.page, job.dpi);
    case 'take-in-picture':
      return takeInPicture(job.bytes, job.limits, job.boxes);
    case 'shrink-picture':
      return shrinkPicture(job.bytes, job.longSide);
    case 'probe-font':
      return probeFont(job.bytes);
  }
}

function jobError(error: unknown): JobError {
  if (error instanceof AppError) return { code: error.code, details: error.details, message: trace(error.cause ?? error) };
  return { code: 'internal', details: {}, message: trace(error) };
}

function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
