import type { FileFailure } from '../../../db/schema';
import type { PdfFile } from '../../render/pdf/compiled-version';
import type { ChildPool, Task } from './child-pool';
import type { KeptParts } from './kept-parts';
import type { MadeFileResult, RenderJob, RenderVersion } from './messages';
import type { Death, JobOutcome } from './render-child-process';

export interface BatchServices {
  readonly children: ChildPool;
  readonly parts: KeptParts;
  task(job: RenderJob): Task;
}

/** What is told of a file whose child died; the texts stand in `lib/i18n`. */
const FAILURES = {
  timed_out: 'render_timed_out',
  out_of_memory: 'render_out_of_memory',
  crashed: 'render_crashed',
} as const satisfies Record<Death['reason'], string>;

/**
 * Makes files of one version until each has a result. Files are made one after the other, so when the child dies, the first file without
 * a result is the one that killed it: that one fails, at the latest when it kills a second child that has nothing else to do, and the
 * others go on.
 */
export async function makePdfBatch(version: RenderVersion, files: readonly PdfFile[], services: BatchServices): Promise<MadeFileResult[]> {
  const results = new Map<string, MadeFileResult>();
  const fail = (failed: readonly PdfFile[], failure: FileFailure) => {
    for (const { id } of failed) results.set(id, { id, failure });
  };
  const waiting = () => files.filter(({ id }) => !results.has(id));
  let deathsBeforeReady = 0;
  for (let left = waiting(); left.length > 0; left = waiting()) {
    const { outcome, ready } = await makeSome(version, left, results, services);
    const [suspect] = waiting();
    if (outcome.kind !== 'died') fail(waiting(), { code: 'broken_document', details: {} });
    if (outcome.kind !== 'died' || suspect === undefined) continue;
    const failure = { code: FAILURES[outcome.death.reason], details: {} };
    const timedOut = outcome.death.reason === 'timed_out';
    // Not one file was begun: it lies in the document itself, or the child was ailing.
    if (!ready) {
      if (timedOut || ++deathsBeforeReady > 1) fail(waiting(), failure);
      continue;
    }
    if (!timedOut) await makeSome(version, [suspect], results, services);
    if (!results.has(suspect.id)) fail([suspect], failure);
  }
  await services.parts.settled([...new Set([...results.values()].flatMap(partsOf))]);
  return files.flatMap(({ id }) => results.get(id) ?? []);
}

async function makeSome(
  version: RenderVersion,
  files: readonly PdfFile[],
  results: Map<string, MadeFileResult>,
  { children, task }: BatchServices,
): Promise<{ readonly outcome: JobOutcome; readonly ready: boolean }> {
  let ready = false;
  const base = task({ kind: 'make-pdf', version: version.id, files });
  const outcome = await children.run({
    ...base,
    hear: (message) => {
      if (message.kind === 'version-ready') ready = true;
      if (message.kind === 'made-file') results.set(message.result.id, message.result);
      return base.hear(message);
    },
  });
  return { outcome, ready };
}

function partsOf(result: MadeFileResult): string[] {
  return 'parts' in result ? result.parts.map(({ hash }) => hash) : [];
}
