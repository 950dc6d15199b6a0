import type { PictureKey } from '../../drawing/display-list';
import type { FontFace } from '../../text/font-face';
import type { LayOutResources } from '../resources';
import type { PdfPicture } from './pdf-picture';

/** What making PDFs needs besides the document and the values. */
export interface PdfResources extends LayOutResources {
  /** Undefined exactly when `pictureInfo` is: such a picture never stands in a display list. */
  picture(key: PictureKey): PdfPicture | undefined;
  readonly tools: PdfTools;
}

/** Work that runs faster outside pure code. The same input must always give the same bytes. */
export interface PdfTools {
  /** zlib stream (RFC 1950); level 1 (fast) to 9 (small). */
  deflate(bytes: Uint8Array, level: number): Uint8Array;
  /** Lower-case hex, 64 characters. */
  sha256(bytes: Uint8Array): string;
  /**
   * The font with only these glyphs (and those they are built from), under their old glyph ids, without hinting and layout tables.
   * Glyph 0 is always kept.
   */
  subsetFont(face: FontFace, glyphs: readonly number[]): Uint8Array;
}
