import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PageElement } from '../document/elements';
import { blankDocument, blankPage, newElement, plainParagraphs } from '../document/new-document';
import { testValues } from '../document/test-fixtures';
import { fontBook } from '../text/font-book';
import { fontCatalogue } from '../text/font-catalogue';
import { fontsNeeded } from '../text/fonts-needed';
import { openFont } from '../text/open-font';
import { layOut } from './lay-out';
import type { LayOutResources } from './resources';

const fonts = fontBook(
  fontsNeeded([{ family: 'PT Serif', weight: 400, italic: false }], fontCatalogue).map((font) =>
    openFont(readFileSync(`public/fonts/${font.key}.ttf`), font.key, font),
  ),
);
const PICTURE = 'a'.repeat(64);
const resources: LayOutResources = {
  fonts,
  pictureInfo: (key) => (key === PICTURE ? { width: 200, height: 100, orientation: 1 } : undefined),
};

function documentOf(...elements: PageElement[]) {
  return blankDocument('a4-landscape', { pages: [blankPage('a4-landscape', { elements })] });
}

describe('layOut', () => {
  it('fills, lays out and describes each visible element over the background', () => {
    const document = documentOf(
      newElement('text', { id: 'name', x: 10, y: 200, paragraphs: plainParagraphs('Для %name', { size: 20 }), alt: 'Имя: %name' }),
      newElement('rectangle', { id: 'frame', x: 5, y: 5, width: 30, height: 20, link: 'https://school.ru/?n=%name' }),
      newElement('image', { id: 'gone', hidden: true, source: { variable: 'photo' } }),
    );
    const { displayList, issues } = layOut(document, testValues({ name: 'Анны Ё' }), resources);
    const [page] = displayList.pages;
    expect(issues).toEqual([]);
    expect(page?.groups.map(({ element, readingOrder }) => [element, readingOrder])).toEqual([
      ['background', 0],
      ['name', 2],
      ['frame', 1],
    ]);
    const name = page?.groups[1];
    expect(name?.alt).toBe('Имя: Анны Ё');
    expect(name?.items.map((item) => (item.kind === 'glyphs' ? item.glyphs.map((glyph) => glyph.text).join('') : item.kind))).toEqual([
      'Для Анны Ё',
    ]);
    expect(page?.groups[2]?.link).toBe('https://school.ru/?n=%D0%90%D0%BD%D0%BD%D1%8B%20%D0%81');
  });

  it('lets a growing text grow from its anchor, turned or not, about the centre of its stored box', () => {
    const frame = {
      id: 't',
      x: 10,
      y: 20,
      width: 100,
      height: 100,
      verticalAlign: 'bottom',
      paragraphs: plainParagraphs('A', { size: 10 }),
    } as const;
    const [upright, turned] = [0, 90].map((rotation) =>
      layOut(documentOf(newElement('text', { ...frame, rotation })), testValues(), resources),
    );
    expect(upright?.displayList.pages[0]?.groups[1]).toMatchObject({ transform: [1, 0, 0, 1, 10, 108], width: 100, height: 12 });
    const transform = turned?.displayList.pages[0]?.groups[1]?.transform;
    // A quarter turn clockwise puts the bottom edge on the left.
    expect(transform?.map((part) => Math.round(part))).toEqual([0, 1, -1, 0, 22, 20]);
  });

  it('reports each thing once for an element, with its page, and nothing for a hidden one', () => {
    const document = documentOf(
      newElement('text', { id: 't', paragraphs: plainParagraphs('%name %name'), alt: '%name' }),
      newElement('text', { id: 'h', hidden: true, paragraphs: plainParagraphs('%secret'), link: 'https://%secret' }),
    );
    expect(layOut(document, testValues(), resources).issues).toEqual([{ code: 'missing_value', variable: 'name', page: 0, element: 't' }]);
  });

  it('draws an unknown element as a box with its type in it', () => {
    const { displayList, issues } = layOut(
      documentOf({ ...newElement('line', { id: 'u', width: 90, height: 30 }), type: 'table' }),
      testValues(),
      resources,
    );
    expect(displayList.pages[0]?.groups[1]?.items[0]).toMatchObject({ kind: 'path', stroke: { dash: [4, 3] } });
    expect(issues).toEqual([{ code: 'unknown_element', type: 'table', page: 0, element: 'u' }]);
  });

  it('lays a picture over the background, and says when it is lost', () => {
    const page = (asset: string) => blankPage('a4-landscape', { background: { color: '#ffeedd', picture: { asset, fit: 'stretch' } } });
    const document = blankDocument('a4-landscape', { pages: [page(PICTURE), { ...page('b'.repeat(64)), id: 'page-2' }] });
    const { displayList, issues } = layOut(document, testValues(), resources, [1, 0]);
    expect(displayList.pages.map(({ groups }) => groups[0]?.items.map(({ kind }) => kind))).toEqual([['path'], ['path', 'picture']]);
    expect(issues).toEqual([{ code: 'broken_picture', variable: '', page: 1, element: 'background' }]);
  });
});
