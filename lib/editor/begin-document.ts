import type { DesignDocument } from '../document/design-document';
import { pageForPicture, type PictureShape } from '../document/page-for-picture';
import type { PictureKey } from '../drawing/display-list';
import { toPoints } from '../units';
import type { Editor } from './editor';
import { fittedTo } from './viewport';

/** Puts a starting design in the place of an untouched document, as one step that can be taken back. */
export function beginWithDesign(editor: Editor, design: DesignDocument): void {
  editor.change('begin', () => design, { selection: [] });
  showWhole(editor);
}

/** Makes an uploaded picture the background of an untouched document's page, which takes its shape, as one step. */
export function beginWithPicture(editor: Editor, asset: PictureKey, shape: PictureShape): void {
  const { width, height, unit } = pageForPicture(shape);
  const picture = { asset, fit: 'fill' as const };
  editor.change('begin', (document) => ({
    ...document,
    pages: document.pages.map((page) => ({
      ...page,
      width: toPoints(width, unit),
      height: toPoints(height, unit),
      unit,
      background: { ...page.background, picture },
    })),
  }));
  showWhole(editor);
}

function showWhole(editor: Editor): void {
  const { width, height } = editor.page;
  editor.view({ viewport: fittedTo(editor.state.session.viewport, { x: 0, y: 0, width, height }) });
}
