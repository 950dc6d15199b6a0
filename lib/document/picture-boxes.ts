import type { DesignDocument } from './design-document';
import { isKnownElement } from './elements';
import type { Anchor, PictureFit } from './place-picture';

/** A box that a picture is shown in; points. */
export interface PictureBox {
  readonly width: number;
  readonly height: number;
  readonly fit: PictureFit;
  readonly anchor: Anchor;
}

/** Every box that shows the picture of one of these variables, each different one once. */
export function pictureBoxes(document: DesignDocument, variables: readonly string[]): readonly PictureBox[] {
  const boxes = new Map<string, PictureBox>();
  for (const element of document.pages.flatMap((page) => page.elements)) {
    if (!isKnownElement(element) || element.type !== 'image' || element.hidden || element.source === null) continue;
    if (!('variable' in element.source) || !variables.includes(element.source.variable)) continue;
    const { width, height, fit, anchor } = element;
    if (width > 0 && height > 0) boxes.set(`${width} ${height} ${fit} ${anchor}`, { width, height, fit, anchor });
  }
  return Array.from(boxes.values());
}
