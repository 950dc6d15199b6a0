import type { DesignDocument } from '../design-document';

/** The languages that starting designs are written in. */
export const DESIGN_LANGS = ['ru', 'en'] as const;
export type DesignLang = (typeof DESIGN_LANGS)[number];

/** A finished document to begin from: drawn with the same elements that its new owner then edits, so nothing in it is a fixed picture. */
export interface StartingDesign {
  /** A new document, its texts in this language. */
  draw(lang: DesignLang): DesignDocument;
}
