import type { FileValues } from '../../document/file-values';
import { MAX_FONT_BYTES } from '../../document/own-font';
import type { PictureBox } from '../../document/picture-boxes';
import { AppError } from '../../errors';
import type { PdfFile } from '../../render/pdf/compiled-version';
import { badFont } from './bad-font';
import { badPicture } from './bad-picture';
import { childPool, type ChildPool, type ChildPoolOptions, type Task } from './child-pool';
import { keptParts, type KeptParts, type PartStorage } from './kept-parts';
import { makePdfBatch } from './make-pdf-batch';
import type { Answers, JobResults, MadeFileResult, ProbedFont, Question, RenderJob, RenderVersion } from './messages';
import type { ShrunkPicture } from './shrink-picture';
import { PICTURE_LIMITS, type PictureLimits, type TakenPicture } from './taken-picture';
import type { JobOutcome } from './render-child-process';

/** Renders in child processes: whatever a document, picture or font does there, the server goes on. */
export interface RenderingPool {
  /**
   * Makes PDFs of one version: one result a file, in the same order. A file that cannot be made fails by itself, the others are made all
   * the same. All parts are safe in Storage when it resolves. Rejects when Storage fails, and with `unavailable` when no child starts or
   * the pool is closed; then nothing is known about any file.
   */
  makePdf(version: RenderVersion, files: readonly PdfFile[]): Promise<MadeFileResult[]>;
  /**
   * One page as JPEG, sRGB. Laid out with this process's engine: a file made by another one is rastered from its PDF instead.
   * @throws AppError `unavailable` when it takes too much, `not_found` when the document has no such page
   */
  makeJpg(version: RenderVersion, file: { readonly values: FileValues }, view: JpgView): Promise<Uint8Array>;
  /** One page (index within the PDF) as JPEG, drawn by PDFium. @throws AppError as `makeJpg` */
  rasterPdf(pdf: Uint8Array, page: number, dpi: number): Promise<Uint8Array>;
  /**
   * Checks and cleans a picture from outside; one with more dots than these boxes can show is cut and shrunk.
   * @throws AppError `bad_image`, see `BadPictureReason`
   */
  takeInPicture(bytes: Uint8Array, limits?: PictureLimits, boxes?: readonly PictureBox[]): Promise<TakenPicture>;
  /** A kept JPEG or PNG, small: its longer side has at most so many pixels. @throws AppError `bad_image` */
  shrinkPicture(bytes: Uint8Array, longSide: number): Promise<ShrunkPicture>;
  /** Opens a font from outside, shapes with it and subsets it. @throws AppError `bad_font`, see `BadFontReason` */
  probeFont(bytes: Uint8Array): Promise<ProbedFont>;
  /** Process ids of the living children. */
  pids(): number[];
  /** Takes no more work; what runs may end within so many milliseconds. */
  close(graceMs?: number): Promise<void>;
}

export interface JpgView {
  /** Page index in the document, from 0. */
  readonly page: number;
  /** Absent: 150, and one pixel a pixel for a page measured in pixels. */
  readonly dpi?: number;
}

/** What went wrong in our own code, for the log. */
export interface RenderFault {
  /** Id of the file or the version. */
  readonly about: string;
  readonly fault: string;
}

export interface RenderingPoolOptions extends Pick<ChildPoolOptions, 'script' | 'size' | 'onDeath'> {
  /** Folder with the bundled fonts, `<key>.ttf`. */
  readonly fontsFolder: string;
  readonly storage: PartStorage;
  onFault(fault: RenderFault): void;
  readonly limits?: Partial<RenderLimits>;
}

/** Wall times in milliseconds, memory in bytes. */
export interface RenderLimits {
  readonly startMs: number;
  /** For making a version ready, and again for a file that is alone. */
  readonly fileMs: number;
  /** For each file of several: one that takes longer is left for a try of its own, so that the others need not wait for it. */
  readonly sharedFileMs: number;
  readonly pictureMs: number;
  readonly fontMs: number;
  readonly memoryBytes: number;
  readonly recycleBytes: number;
  readonly recycleJobs: number;
}

const MEGABYTE = 1024 * 1024;

const LIMITS: RenderLimits = {
  startMs: 30_000,
  fileMs: 30_000,
  sharedFileMs: 5_000,
  pictureMs: 10_000,
  fontMs: 5_000,
  memoryBytes: 600 * MEGABYTE,
  recycleBytes: 300 * MEGABYTE,
  recycleJobs: 500,
};

export function startRenderingPool(options: RenderingPoolOptions): RenderingPool {
  const limits = { ...LIMITS, ...options.limits };
  const children = childPool({ ...options, ...limits, args: [options.fontsFolder] });
  const parts = keptParts(options.storage);
  const task = taskMaker(options, parts);
  return {
    makePdf: (version, files) =>
      makePdfBatch(version, files, {
        children,
        parts,
        task: (job) => ({
          ...task(job, limits.fileMs, version),
          ...(job.kind === 'make-pdf' && job.files.length > 1 && { beatMs: Math.min(limits.sharedFileMs, limits.fileMs) }),
        }),
      }),
    ...pictureMaking(children, task, limits),
    pids: () => children.pids(),
    close: (graceMs = 10_000) => children.close(graceMs),
  };
}

type MakeTask = (job: RenderJob, limitMs: number, version?: RenderVersion) => Task;

/** Tasks whose children are given what they ask for, and whose parts are kept as they come. */
function taskMaker({ storage, onFault }: RenderingPoolOptions, parts: KeptParts): MakeTask {
  const answer = async (question: Question, version?: RenderVersion): Promise<Answers[Question['kind']]> => {
    if (question.kind === 'version') return version?.id === question.id ? version : undefined;
    if (question.kind === 'asset') return storage.get(`assets/${question.key}`);
    if (question.kind === 'font') return storage.get(`fonts/${question.key}`);
    return parts.missing(question.hashes);
  };
  return (job, limitMs, version) => ({
    job,
    limitMs,
    answer: (question) => answer(question, version),
    hear: (message) => {
      if (message.kind === 'new-parts') parts.put(message.parts);
      if (message.kind === 'fault') onFault({ about: message.about, fault: message.message });
      return message.kind === 'version-ready' || message.kind === 'made-file';
    },
  });
}

type PictureMaking = Pick<RenderingPool, 'makeJpg' | 'rasterPdf' | 'takeInPicture' | 'shrinkPicture' | 'probeFont'>;

/** What is done for one picture or font alone. */
function pictureMaking(children: ChildPool, task: MakeTask, limits: RenderLimits): PictureMaking {
  /** A job without a culprit: a child that died of what came before it is no reason to refuse it, so it is tried twice. */
  const runTwice = async (...job: Parameters<MakeTask>): Promise<JobOutcome> => {
    const outcome = await children.run(task(...job));
    return outcome.kind === 'died' && outcome.death.reason !== 'timed_out' ? children.run(task(...job), true) : outcome;
  };
  const picture = async (job: RenderJob & { kind: 'make-jpg' | 'raster-pdf' }, version?: RenderVersion): Promise<Uint8Array> =>
    resultOf<typeof job.kind>(await runTwice(job, limits.fileMs, version), (reason) => new AppError('unavailable', { reason }));
  return {
    makeJpg: (version, { values }, { page, dpi }) => picture({ kind: 'make-jpg', version: version.id, values, page, dpi }, version),
    rasterPdf: (pdf, page, dpi) => picture({ kind: 'raster-pdf', pdf, page, dpi }),
    async takeInPicture(bytes, pictureLimits = PICTURE_LIMITS, boxes = []) {
      // So large a thing is not even carried over.
      if (bytes.length > pictureLimits.maxBytes) throw badPicture('too_many_bytes', { bytes: bytes.length, limit: pictureLimits.maxBytes });
      const outcome = await runTwice({ kind: 'take-in-picture', bytes, limits: pictureLimits, boxes }, limits.pictureMs);
      return resultOf<'take-in-picture'>(outcome, () => badPicture('too_costly'));
    },
    async shrinkPicture(bytes, longSide) {
      const outcome = await runTwice({ kind: 'shrink-picture', bytes, longSide }, limits.pictureMs);
      return resultOf<'shrink-picture'>(outcome, () => badPicture('too_costly'));
    },
    async probeFont(bytes) {
      if (bytes.length > MAX_FONT_BYTES) throw badFont('too_many_bytes');
      const outcome = await runTwice({ kind: 'probe-font', bytes }, limits.fontMs);
      return resultOf<'probe-font'>(outcome, (death) => badFont('too_costly', { death }));
    },
  };
}

/** What the job ended in; the child answers each kind of job with its own kind of result, which the compiler cannot follow over the wire. */
function resultOf<Kind extends RenderJob['kind']>(outcome: JobOutcome, onDeath: (reason: string) => AppError): JobResults[Kind] {
  if (outcome.kind === 'done') return outcome.result as JobResults[Kind];
  if (outcome.kind === 'died') throw onDeath(outcome.death.reason);
  const { code, details, message } = outcome.error;
  throw new AppError(code, details, { cause: new Error(message) });
}
