import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { DisplayItem, PathItem } from '../../drawing/display-list';
import { apply } from '../../drawing/matrix';
import { fontBook } from '../../text/font-book';
import { fontCatalogue } from '../../text/font-catalogue';
import { openFont } from '../../text/open-font';
import type { LayOutContext, PictureInfo } from '../define-element';
import type { FileValues } from '../file-values';
import { fillParagraphs, fillText } from '../fill-text';
import type { IssueFact } from '../issues';
import { newElement, plainParagraphs } from '../new-document';
import { testValues } from '../test-fixtures';
import { definitionOf, elementTypes, type ElementType, type KnownElement } from './index';
import { NO_SETTINGS } from '../variable-settings';

const fonts = fontBook(
  fontCatalogue
    .filter((font) => font.family === 'PT Serif' && font.weight === 400 && !font.italic)
    .map((font) => openFont(readFileSync(`public/fonts/${font.key}.ttf`), font.key, font)),
);
const PICTURE = 'a'.repeat(64);

interface Given {
  readonly values?: FileValues;
  readonly picture?: PictureInfo;
}

function layOut(element: KnownElement, { values = testValues(), picture }: Given = {}) {
  const issues: IssueFact[] = [];
  const filling = { values, settings: NO_SETTINGS, lang: 'ru', report: (issue: IssueFact) => void issues.push(issue) };
  const context: LayOutContext = {
    ...filling,
    fonts,
    pictureInfo: () => picture,
    fill: (text) => fillText(text, filling),
    fillParagraphs: (paragraphs) => fillParagraphs(paragraphs, filling),
  };
  return { ...definitionOf(element).layOut(element, context), issues };
}

describe('the registry', () => {
  it('agrees with the union of elements and with each schema', () => {
    expectTypeOf<KnownElement['type']>().toEqualTypeOf<ElementType>();
    expectTypeOf<{ [Type in ElementType]: (typeof elementTypes)[Type]['type'] }[ElementType]>().toEqualTypeOf<ElementType>();
    for (const [type, definition] of Object.entries(elementTypes)) {
      expect(definition.type).toBe(type);
      expect(definition.label).toBe(`element.${type}`);
      expect(definition.schema.shape.type.def.values[0]).toBe(type);
    }
  });

  it.each(Object.keys(elementTypes) as ElementType[])('has a control for every property of its own of %s', (type) => {
    const frame = ['id', 'name', 'x', 'y', 'width', 'height', 'rotation', 'opacity', 'locked', 'hidden', 'groups', 'link', 'alt', 'type'];
    const own = Object.keys(elementTypes[type].schema.shape).filter((property) => !frame.includes(property));
    expect(elementTypes[type].controls.map(({ prop }) => prop).sort()).toEqual(own.sort());
  });
});

describe('rectangle', () => {
  const frame = { id: 'r', width: 100, height: 50 } as const;

  it('fills its box', () => {
    expect(layOut(newElement('rectangle', { ...frame, fill: '#FF0000' })).items).toEqual([
      { kind: 'path', path: [['R', 0, 0, 100, 50]], fill: '#ff0000' },
    ]);
  });

  it('keeps its outline inside the box', () => {
    expect(layOut(newElement('rectangle', { ...frame, fill: null, stroke: { width: 4 } })).items).toEqual([
      { kind: 'path', path: [['R', 2, 2, 96, 46]], stroke: { color: '#000000', width: 4, cap: 'butt' } },
    ]);
  });

  it('never has an outline wider than the box', () => {
    expect(layOut(newElement('rectangle', { ...frame, fill: null, stroke: { width: 80 } })).items).toMatchObject([
      { path: [['R', 25, 25, 50, 0]], stroke: { width: 50 } },
    ]);
  });

  it.each([
    ['dashed', { dash: [6, 4], cap: 'butt' }],
    ['dotted', { dash: [0.02, 4], cap: 'round' }],
  ] as const)('breaks its outline: %s', (dash, expected) => {
    expect(layOut(newElement('rectangle', { ...frame, stroke: { width: 2, dash } })).items).toMatchObject([{ stroke: expected }]);
  });

  it('rounds its corners by at most half the shorter side', () => {
    const [item] = layOut(newElement('rectangle', { ...frame, radius: 1000 })).items;
    expect(pathOf(item)?.[0]).toEqual(['M', 25, 0]);
    expect(pathOf(item)?.[2]).toEqual(['C', 75 + 25 * 0.5522847498, 0, 100, 25 - 25 * 0.5522847498, 100, 25]);
    expect(pathOf(item)?.at(-1)).toEqual(['Z']);
  });

  it('draws nothing without fill and outline, or without size', () => {
    expect(layOut(newElement('rectangle', { ...frame, fill: null })).items).toEqual([]);
    expect(layOut(newElement('rectangle', { ...frame, height: 0 })).items).toEqual([]);
  });
});

describe('ellipse', () => {
  const frame = { id: 'e', width: 100, height: 50 } as const;

  it('touches its box in the middle of each side', () => {
    const [item] = layOut(newElement('ellipse', { ...frame, fill: '#FF0000' })).items;
    expect(item).toMatchObject({ kind: 'path', fill: '#ff0000' });
    const ends = pathOf(item)?.flatMap((segment) => (segment[0] === 'C' ? [segment.slice(5)] : []));
    expect(ends).toEqual([
      [100, 25],
      [50, 50],
      [0, 25],
      [50, 0],
    ]);
  });

  it('keeps its outline inside the box', () => {
    const [item] = layOut(newElement('ellipse', { ...frame, fill: null, stroke: { width: 4 } })).items;
    expect(pathOf(item)?.[0]).toEqual(['M', 50, 2]);
    expect(item).toMatchObject({ stroke: { width: 4 } });
  });

  it('draws nothing without fill and outline, or without size', () => {
    expect(layOut(newElement('ellipse', { ...frame, fill: null })).items).toEqual([]);
    expect(layOut(newElement('ellipse', { ...frame, width: 0 })).items).toEqual([]);
  });
});

describe('line', () => {
  it('runs along the middle of its box', () => {
    expect(layOut(newElement('line', { id: 'l', width: 100, height: 10, stroke: { color: '#123456', width: 2 } })).items).toEqual([
      {
        kind: 'path',
        path: [
          ['M', 0, 5],
          ['L', 100, 5],
        ],
        stroke: { color: '#123456', width: 2, cap: 'butt' },
      },
    ]);
  });

  it.each(['round', 'square'] as const)('keeps its %s ends within the box', (cap) => {
    expect(layOut(newElement('line', { id: 'l', width: 100, height: 10, cap, stroke: { width: 6 } })).items).toMatchObject([
      {
        path: [
          ['M', 3, 5],
          ['L', 97, 5],
        ],
        stroke: { cap },
      },
    ]);
  });
});

describe('image', () => {
  const wide: PictureInfo = { width: 200, height: 100, orientation: 1 };
  const image = (overrides: object = {}) =>
    newElement('image', { id: 'i', width: 100, height: 100, source: { asset: PICTURE }, ...overrides });

  it.each([
    ['contain', 'center', [100, 0, 0, 50, 0, 25]],
    ['contain', 'top', [100, 0, 0, 50, 0, 0]],
    ['contain', 'top-left', [100, 0, 0, 50, 0, 0]],
    ['contain', 'bottom-right', [100, 0, 0, 50, 0, 50]],
    ['cover', 'center', [200, 0, 0, 100, -50, 0]],
    ['cover', 'left', [200, 0, 0, 100, 0, 0]],
    ['cover', 'top-left', [200, 0, 0, 100, 0, 0]],
    ['cover', 'right', [200, 0, 0, 100, -100, 0]],
    ['cover', 'top-right', [200, 0, 0, 100, -100, 0]],
    ['cover', 'bottom', [200, 0, 0, 100, -50, 0]],
    ['cover', 'bottom-left', [200, 0, 0, 100, 0, 0]],
    ['stretch', 'center', [100, 0, 0, 100, 0, 0]],
  ] as const)('lays a wide picture into a square box: %s, %s', (fit, anchor, matrix) => {
    const clip = fit === 'cover' ? { clip: [['R', 0, 0, 100, 100]] } : {};
    expect(layOut(image({ fit, anchor }), { picture: wide }).items).toEqual([{ kind: 'picture', picture: PICTURE, matrix, ...clip }]);
  });

  it.each([
    ['contain', [200, 0, 0, 100, -100, 0], [0, 25, 100, 50]],
    ['cover', [400, 0, 0, 200, -250, -50], [0, 0, 100, 100]],
    ['stretch', [200, 0, 0, 200, -100, -50], [0, 0, 100, 100]],
  ] as const)('shows the chosen part of an uploaded picture as if it were the whole: %s', (fit, matrix, clip) => {
    const crop = { x: 0.5, y: 0.25, width: 0.5, height: 0.5 };
    expect(layOut(image({ fit, crop }), { picture: wide }).items).toEqual([
      { kind: 'picture', picture: PICTURE, matrix, clip: [['R', ...clip]] },
    ]);
  });

  it('crops no picture by variable, since each is another one', () => {
    const values = testValues({ photo: 'https://x' }, { pictures: { photo: PICTURE } });
    const [item] = layOut(image({ source: { variable: 'photo' }, crop: { x: 0, y: 0, width: 0.5, height: 1 } }), {
      values,
      picture: wide,
    }).items;
    expect(item).toEqual({ kind: 'picture', picture: PICTURE, matrix: [100, 0, 0, 50, 0, 25] });
  });

  it('is cut to an ellipse or to round corners where it is seen, not where its box is', () => {
    const clip = (overrides: object) =>
      layOut(image(overrides), { picture: wide }).items.map((item) => ('clip' in item ? item.clip?.[0] : undefined));
    expect(clip({ mask: 'ellipse' })).toEqual([['M', 50, 25]]);
    expect(clip({ radius: 10 })).toEqual([['M', 10, 25]]);
    expect(clip({ radius: 1000, fit: 'cover' })).toEqual([['M', 50, 0]]);
  });

  /** Where the upright picture's top left and bottom left corners are among the stored pixels: [u, v] of the unit square. */
  it.each([
    [1, [0, 0], [0, 1]],
    [2, [1, 0], [1, 1]],
    [3, [1, 1], [1, 0]],
    [4, [0, 1], [0, 0]],
    [5, [0, 0], [1, 0]],
    [6, [0, 1], [1, 1]],
    [7, [1, 1], [0, 1]],
    [8, [1, 0], [0, 0]],
  ] as const)('turns a photo of orientation %i upright', (orientation, topLeft, bottomLeft) => {
    const sideways = orientation >= 5;
    const picture = { width: sideways ? 100 : 200, height: sideways ? 200 : 100, orientation };
    const [item] = layOut(image(), { picture }).items;
    expect(item?.kind).toBe('picture');
    if (item?.kind !== 'picture') return;
    expect(apply(item.matrix, topLeft[0], topLeft[1])).toEqual([0, 25]);
    expect(apply(item.matrix, bottomLeft[0], bottomLeft[1])).toEqual([0, 75]);
  });

  it('draws the picture that a variable names', () => {
    const values = testValues({ photo: 'https://x' }, { pictures: { photo: PICTURE } });
    expect(layOut(image({ source: { variable: 'photo' } }), { values, picture: wide }).items).toHaveLength(1);
  });

  it.each([
    ['a variable without a value', { variable: 'photo' }, {}, { code: 'missing_value', variable: 'photo' }],
    ['a value that is no picture', { variable: 'photo' }, { photo: 'x' }, { code: 'broken_picture', variable: 'photo' }],
    ['a name that every object inherits', { variable: 'constructor' }, {}, { code: 'missing_value', variable: 'constructor' }],
    ['a lost upload', { asset: PICTURE }, {}, { code: 'broken_picture', variable: '' }],
  ])('draws nothing for %s, and says so', (_, source, variables, issue) => {
    const { items, issues } = layOut(image({ source }), { values: testValues(variables) });
    expect(items).toEqual([]);
    expect(issues).toEqual([issue]);
  });

  it.each([
    ['has none, and says nothing', {}, []],
    ['has one that is no picture, and says so', { photo: 'x' }, [{ code: 'broken_picture', variable: 'photo' }]],
  ])('draws the picture that stands instead of a photo where somebody %s', (_, variables, issues) => {
    const source = { variable: 'photo', instead: { asset: PICTURE } };
    const drawn = layOut(image({ source }), { values: testValues(variables), picture: wide });
    expect([drawn.items, drawn.issues]).toEqual([layOut(image({ source: { asset: PICTURE } }), { picture: wide }).items, issues]);
  });

  it('draws nothing and says nothing while it has no source', () => {
    expect(layOut(image({ source: null }))).toEqual({ items: [], issues: [] });
  });
});

describe('qr', () => {
  const qr = (overrides: object = {}) =>
    newElement('qr', { id: 'q', width: 100, height: 100, text: 'https://школа.рф/v/%code', ...overrides });
  const values = testValues({ code: 'Ы7' });

  it.each(['L', 'M', 'Q', 'H'] as const)('can be read back at level %s', (errorCorrection) => {
    const { items, issues } = layOut(qr({ errorCorrection }), { values });
    expect(issues).toEqual([]);
    expect(read(items)).toBe('https://школа.рф/v/Ы7');
  });

  it('stands square in the middle of its box, quiet zone and background inside', () => {
    const { items } = layOut(qr({ width: 200, text: 'A', quietZone: 4 }));
    const module = 100 / (21 + 8);
    expect(items[0]).toEqual({ kind: 'path', path: [['R', 50, 0, 100, 100]], fill: '#ffffff' });
    expect(pathOf(items[1])?.[0]).toEqual(['R', 50 + 4 * module, 4 * module, 7 * module, module]);
  });

  it('is one path of whole rows without a background', () => {
    const { items } = layOut(qr({ background: null, quietZone: 0, color: '#00AA00' }), { values });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'path', fill: '#00aa00' });
  });

  it('draws a box for a text that no code can hold, and says so', () => {
    const { items, issues } = layOut(qr({ text: '%long', errorCorrection: 'H' }), { values: testValues({ long: 'ы'.repeat(640) }) });
    expect(issues).toEqual([{ code: 'qr_too_long', bytes: 1280 }]);
    expect(items).toMatchObject([{ kind: 'path', stroke: { dash: [4, 3] } }]);
  });

  it('draws nothing for an empty text', () => {
    expect(layOut(qr({ text: '%code' }))).toEqual({ items: [], issues: [{ code: 'missing_value', variable: 'code' }] });
  });
});

describe('text', () => {
  const text = (overrides: object = {}) =>
    newElement('text', { id: 't', width: 200, height: 40, paragraphs: plainParagraphs('Для %name', { size: 10 }), ...overrides });
  const values = testValues({ name: 'Анны' });

  it('prints its filled text', () => {
    expect(readText(layOut(text({ fit: 'fixed' }), { values }).items)).toBe('Для Анны');
    expect(layOut(text({ fit: 'fixed' }), { values }).box).toBeUndefined();
  });

  it.each([
    ['top', 0],
    ['middle', 14],
    ['bottom', 28],
  ] as const)('takes just the height of its text when it grows, from its %s', (verticalAlign, y) => {
    const { box } = layOut(text({ fit: 'grow', verticalAlign }), { values });
    expect(box).toEqual({ x: 0, y, width: 200, height: 12 });
  });

  it('passes on what text layout reports', () => {
    const { issues } = layOut(text({ fit: 'fixed', height: 4 }), { values });
    expect(issues).toMatchObject([{ code: 'does_not_fit' }]);
  });

  it('shrinks to its box', () => {
    const [run] = layOut(text({ fit: 'shrink', width: 20 }), { values }).items;
    expect(run?.kind === 'glyphs' && run.size < 10).toBe(true);
  });
});

function pathOf(item: DisplayItem | undefined): PathItem['path'] | undefined {
  return item?.kind === 'path' ? item.path : undefined;
}

function readText(items: readonly DisplayItem[]): string {
  return items.flatMap((item) => (item.kind === 'glyphs' ? item.glyphs.map((glyph) => glyph.text) : [])).join('');
}

/** Paints rectangles at 8 pixels a point on white and reads the code back. */
function read(items: readonly DisplayItem[]): string | undefined {
  const side = 800;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const item of items) {
    if (item.kind !== 'path' || item.fill !== '#000000') continue;
    for (const segment of item.path) {
      if (segment[0] !== 'R') continue;
      const [left, top, width, height] = segment.slice(1).map((part) => Number(part) * 8);
      for (let y = Math.round(top ?? 0); y < Math.round((top ?? 0) + (height ?? 0)); y++) {
        pixels.fill(0, (y * side + Math.round(left ?? 0)) * 4, (y * side + Math.round((left ?? 0) + (width ?? 0))) * 4);
      }
    }
  }
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  return jsQR(pixels, side, side)?.data;
}
