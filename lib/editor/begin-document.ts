import { areaWithBleed } from '../drawing/page-area';
import type { DesignDocument } from '../document/design-document';
import type { PictureKey } from '../drawing/display-list';
import { toPoints, type LengthUnit } from '../units';
import type { Editor } from './editor';
import { withPictureSheets, type PictureSheet } from './picture-sheets';
import { fittedTo } from './viewport';

/** Puts a starting design in the place of an untouched document, as one step that can be taken back. */
export function beginWithDesign(editor: Editor, design: DesignDocument): void {
  editor.change('begin', () => design, { selection: [] });
  showWhole(editor);
}

/** Makes an uploaded picture the background of an untouched document's page, which takes this size, and of a PDF its bleed in points, as one step; the `following` become pages after it. */
export function beginWithPicture(
  editor: Editor,
  asset: PictureKey,
  { width, height, unit, bleed }: { readonly width: number; readonly height: number; readonly unit: LengthUnit; readonly bleed?: number },
  following: readonly PictureSheet[] = [],
): void {
  const picture = { asset, fit: 'fill' as const };
  editor.change('begin', (document) => {
    const pages = document.pages.map((page) => ({
      ...page,
      width: toPoints(width, unit),
      height: toPoints(height, unit),
      unit,
      ...(bleed !== undefined && { bleed }),
      background: { ...page.background, picture },
    }));
    return withPictureSheets(editor, { ...document, pages }, editor.page.id, following);
  });
  showWhole(editor);
}

function showWhole(editor: Editor): void {
  editor.view({ viewport: fittedTo(editor.state.session.viewport, areaWithBleed(editor.page)) });
}
