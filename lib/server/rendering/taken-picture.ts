/** How much of a picture is taken in. */
export interface PictureLimits {
  readonly maxBytes: number;
  readonly maxPixels: number;
  /** Which page of a PDF is a picture too, from 0: for people who design. Absent: none is, as for callers. */
  readonly pdfPage?: number;
}

/** What a kept picture is; of a PDF one page is kept, as a PDF of its own. */
export type PictureMime = 'image/jpeg' | 'image/png' | 'application/pdf';

export const PICTURE_LIMITS: PictureLimits = { maxBytes: 5 * 1024 * 1024, maxPixels: 40_000_000 };

/** A picture that may be kept: proven to decode, and without anything in it but the picture. */
export interface TakenPicture {
  /** sha-256 of `bytes`, lower-case hex; its name in Storage is `assets/<key>`. */
  readonly key: string;
  readonly mime: PictureMime;
  /** Pixels as stored, before `orientation`. */
  readonly width: number;
  readonly height: number;
  /** EXIF 1–8; 1: upright as stored. */
  readonly orientation: number;
  readonly bytes: Uint8Array;
  /** Of a page of a PDF: how many the PDF had. */
  readonly pages?: number;
  /** Of a page of a PDF: points beyond each of its edges, for a printer to cut off. */
  readonly bleed?: number;
}
