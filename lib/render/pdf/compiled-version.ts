import type { FileValues } from '../../document/file-values';
import type { Issue } from '../../document/issues';

/** A document version made ready: what all its files share is done, and a file costs about a millisecond. */
export interface CompiledVersion {
  /** All parts that files of this version may refer to, by their sha-256. They never change and may be kept for ever. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /**
   * Makes one PDF. The same version and file give the same bytes.
   * @throws RangeError when `pages` is empty or names a page the document has not.
   */
  makeFile(file: PdfFile): MadePdf;
}

export interface PdfFile {
  /** The file's own id: goes into the PDF's `/ID`. */
  readonly id: string;
  readonly values: FileValues;
  /** Page indexes of the document, from 0, in the order in which the file shows them. */
  readonly pages: readonly number[];
  /** Title that viewers show in the window. */
  readonly title: string;
}

/** A made PDF: its bytes are those of `parts`, in order, then `tail`. */
export interface MadePdf {
  readonly parts: readonly PartReference[];
  /** Parts that only this file needs, such as a photo given by variable: to be kept before the file is served. Normally empty. */
  readonly newParts: ReadonlyMap<string, Uint8Array>;
  readonly tail: Uint8Array;
  /** Bytes of the whole file. */
  readonly length: number;
  /** Names the file's bytes (for an ETag): equal digests mean equal files. It is not the sha-256 of the joined bytes, which would take reading them. */
  readonly digest: string;
  readonly issues: readonly Issue[];
}

export interface PartReference {
  /** sha-256 of the part's bytes, lower-case hex. */
  readonly hash: string;
  readonly length: number;
}
