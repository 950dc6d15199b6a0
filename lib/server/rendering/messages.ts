import type { FileFailure, FilePart } from '../../../db/schema';
import type { DesignDocument } from '../../document/design-document';
import type { FileValues } from '../../document/file-values';
import type { Issue } from '../../document/issues';
import type { FrozenFonts, OwnFont } from '../../document/own-font';
import type { PictureBox } from '../../document/picture-boxes';
import type { PdfFile } from '../../render/pdf/compiled-version';
import type { ErrorCode, ErrorDetails } from '../../errors';
import type { ShrunkPicture } from './shrink-picture';
import type { PictureLimits, TakenPicture } from './taken-picture';

/**
 * All that passes between the server and a render child, both ways, by structured clone. The child has no database, no Storage and no
 * secrets: what it lacks it asks for, and the server answers.
 */

/** A frozen document. Content under one id never changes, so a child that has it compiled needs it no more. */
export interface RenderVersion {
  readonly id: string;
  readonly content: DesignDocument;
  /** Pictures it draws whatever the values are. */
  readonly assetKeys: readonly string[];
  /** Absent: all fonts that come with the app. */
  readonly fonts?: FrozenFonts;
}

export interface MadeFile {
  readonly id: string;
  /** The PDF is these parts in order, then the tail. */
  readonly parts: readonly FilePart[];
  readonly tail: Uint8Array;
  /** Bytes of the whole PDF. */
  readonly length: number;
  readonly digest: string;
  readonly engine: number;
  readonly issues: readonly Issue[];
}

export type MadeFileResult = MadeFile | { readonly id: string; readonly failure: FileFailure };

/** What a font file turned out to be, by its own tables. */
export interface ProbedFont extends OwnFont {
  /** Such as "Bold Italic". */
  readonly style: string;
  readonly postScriptName: string;
  readonly outlines: 'truetype' | 'cff';
}

export type RenderJob =
  | { readonly kind: 'make-pdf'; readonly version: string; readonly files: readonly PdfFile[] }
  | {
      readonly kind: 'make-jpg';
      readonly version: string;
      readonly values: FileValues;
      readonly page: number;
      readonly dpi: number | undefined;
    }
  | { readonly kind: 'raster-pdf'; readonly pdf: Uint8Array; readonly page: number; readonly dpi: number }
  | { readonly kind: 'take-in-picture'; readonly bytes: Uint8Array; readonly limits: PictureLimits; readonly boxes: readonly PictureBox[] }
  | { readonly kind: 'shrink-picture'; readonly bytes: Uint8Array; readonly longSide: number }
  | { readonly kind: 'probe-font'; readonly bytes: Uint8Array };

/** What each kind of job ends in; the files of `make-pdf` come one by one before. */
export interface JobResults {
  'make-pdf': undefined;
  'make-jpg': Uint8Array;
  'raster-pdf': Uint8Array;
  'take-in-picture': TakenPicture;
  'shrink-picture': ShrunkPicture;
  'probe-font': ProbedFont;
}

export type JobResult = JobResults[RenderJob['kind']];

export type Question =
  | { readonly kind: 'version'; readonly id: string }
  | { readonly kind: 'asset'; readonly key: string }
  /** The bytes of a workspace's own font. */
  | { readonly kind: 'font'; readonly key: string }
  /** Which of these parts does Storage not have yet? */
  | { readonly kind: 'missing-parts'; readonly hashes: readonly string[] };

/** What each kind of question is answered with. */
export interface Answers {
  version: RenderVersion | undefined;
  asset: Uint8Array | undefined;
  font: Uint8Array | undefined;
  'missing-parts': readonly string[];
}

export type ToChild =
  | { readonly kind: 'job'; readonly id: number; readonly job: RenderJob }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answers[Question['kind']] };

export type FromChild =
  | { readonly kind: 'ready' }
  | { readonly kind: 'question'; readonly id: number; readonly question: Question }
  /** Something went wrong that only we can mend; for the log. */
  | { readonly kind: 'fault'; readonly about: string; readonly message: string }
  /** The version is compiled; from here on the clock runs for each file by itself. */
  | { readonly kind: 'version-ready' }
  /** To be in Storage before any later result of this job is given out. */
  | { readonly kind: 'new-parts'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'made-file'; readonly result: MadeFileResult }
  | { readonly kind: 'done'; readonly id: number; readonly result: JobResult }
  | { readonly kind: 'failed'; readonly id: number; readonly error: JobError };

/** An error on its way from child to server: an `AppError` keeps its code, any other one is a fault of ours. */
export interface JobError {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  /** For the log. */
  readonly message: string;
}
