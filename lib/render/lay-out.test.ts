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
});
