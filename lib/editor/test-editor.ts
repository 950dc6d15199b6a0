import type { DesignDocument } from '../document/design-document';
import type { PageElement } from '../document/elements';
import { blankDocument, blankPage, newElement } from '../document/new-document';
import { Editor, type EditorPorts } from './editor';

/** An editor for tests: ids count upwards, and its clipboard and reports can be looked into. */
export function testEditor(document: DesignDocument = blankDocument('a4-landscape'), ports: Partial<EditorPorts> = {}) {
  let ids = 0;
  const clipboard = { text: '' };
  const style: { text?: string } = {};
  const reports: string[] = [];
  const editor = new Editor(document, {
    newId: () => `new-${(ids += 1)}`,
    clipboard: {
      write: ({ elements }) => {
        clipboard.text = elements;
      },
      read: () => Promise.resolve(clipboard.text),
    },
    copiedStyle: {
      write: (text) => {
        style.text = text;
      },
      read: () => style.text,
    },
    report: (problem) => reports.push(problem),
    pictureInfo: () => ({ width: 200, height: 100, orientation: 1 }),
    havePicture: (key) => Promise.resolve(key),
    newText: 'Текст',
    settle: (element) => element,
    ...ports,
  });
  return { editor, clipboard, reports };
}

/** A document of one page with these elements on it. */
export function documentOf(...elements: PageElement[]): DesignDocument {
  return blankDocument('a4-landscape', { pages: [blankPage('a4-landscape', { elements })] });
}

/** A rectangle at a place; 10 points wide and high unless said otherwise. */
export function rectangleAt(id: string, x: number, y: number, width = 10, height = 10) {
  return newElement('rectangle', { id, x, y, width, height });
}
