import { MOST_PAGES, page as pageSchema, type DesignDocument } from '../document/design-document';
import type { PictureKey } from '../drawing/display-list';
import type { Editor } from './editor';

/** A picture as the background of a page of its own, of this size in points. */
export interface PictureSheet {
  readonly asset: PictureKey;
  readonly width: number;
  readonly height: number;
  /** 0: that of the page before it. */
  readonly bleed: number;
}

/** The document with a new page for each picture, as many as there is room for, after the page of this id, in its unit. */
export function withPictureSheets(
  { ports }: Editor,
  document: DesignDocument,
  after: string,
  sheets: readonly PictureSheet[],
): DesignDocument {
  const at = document.pages.findIndex(({ id }) => id === after);
  const before = document.pages[at];
  const made = sheets.slice(0, MOST_PAGES - document.pages.length).map(({ asset, width, height, bleed }) => {
    const size = { width, height, bleed: bleed === 0 ? before?.bleed : bleed, unit: before?.unit };
    return pageSchema.parse({ id: ports.newId(), ...size, background: { picture: { asset, fit: 'fill' } } });
  });
  return { ...document, pages: document.pages.toSpliced(at + 1, 0, ...made) };
}
