import { describe, expect, it } from 'vitest';
import type { DisplayPage, DisplayItem } from '@/lib/drawing/display-list';
import { apply } from '@/lib/drawing/matrix';
import { layOut } from '@/lib/render/lay-out';
import { compileVersion } from '@/lib/render/pdf/compile-version';
import { fontCatalogue } from '@/lib/text/font-catalogue';
import { traceGlyphs, type TracedGlyph } from '../readers/mutool-trace';
import { pdfFonts, pdfText, pdfWords } from '../readers/pdf-text';
import { qpdfComplaints, qpdfUnpacked } from '../readers/qpdf';
import { fileOf, joined, makePdf, valuesOf } from './made-file';
import { documentOf, everyFamily, overlappingShapes, text } from './sample-documents';
import { testResources } from './test-resources';

const FAMILIES = [...new Set(fontCatalogue.filter(({ use }) => use === 'offered').map(({ family }) => family))];
const NAMES = [
  'Щербакова Алёна Юрьевна',
  'Объедков Тимур',
  'To AVATAR Ёж',
  'Ἑλένη Ĉapelo',
  'Нурғали Әбіш',
  'за́мок и замо́к',
  'Иванов-Петров (мл.) \\ 100 %',
];

/** Where the display list wants each visible glyph, in paint order. */
function wanted(page: DisplayPage): { glyph: number; x: number; y: number }[] {
  return page.groups.flatMap(({ items, transform }) =>
    items.flatMap((item: DisplayItem) =>
      item.kind !== 'glyphs'
        ? []
        : item.glyphs.map(({ id, x, y }) => {
            const [pageX, pageY] = apply(transform, item.x + x, item.y + y);
            return { glyph: id, x: pageX, y: pageY };
          }),
    ),
  );
}

function farthest(all: readonly TracedGlyph[], page: DisplayPage): number {
  // A letter that is a part of a ligature is told by itself, without a glyph, where the ligature stands.
  const traced = all.filter(({ glyph, x, y }, at) => glyph !== 0 || x !== all[at - 1]?.x || y !== all[at - 1]?.y);
  const places = wanted(page);
  expect(traced.map(({ glyph }) => glyph)).toEqual(places.map(({ glyph }) => glyph));
  return Math.max(...places.map(({ x, y }, at) => Math.hypot(x - (traced[at]?.x ?? NaN), y - (traced[at]?.y ?? NaN))));
}

describe('a made file', { timeout: 60_000 }, () => {
  const matrix = [
    ['every family', everyFamily(FAMILIES)],
    ['shapes, turns and opacity', overlappingShapes()],
  ] as const;
  for (const [title, document] of matrix) {
    for (const name of NAMES) {
      it(`is clean and has every glyph in its place: ${title}, ${name}`, () => {
        const resources = testResources(document);
        const values = valuesOf({ name });
        const pdf = makePdf(document, resources, fileOf(values));
        expect(qpdfComplaints(pdf)).toBe('');
        const [page] = layOut(document, values, resources).displayList.pages;
        const [traced] = traceGlyphs(pdf);
        if (page === undefined || traced === undefined) throw new Error('no page');
        expect(farthest(traced, page)).toBeLessThan(0.02);
      });
    }
  }

  for (const family of FAMILIES) {
    it(`reads as it was written, in ${family}`, () => {
      const document = documentOf([
        text('Олег AVATAR Щербаков «Ёлка» № 25', 20, { family }),
        text('%name', 120, { family, letterSpacing: 0.1 }),
        text('%name', 220, { family }),
      ]);
      for (const name of NAMES) {
        const pdf = makePdf(document, testResources(document), fileOf(valuesOf({ name })));
        const words = `Олег AVATAR Щербаков «Ёлка» № 25 ${name} ${name}`.normalize('NFC').split(' ');
        for (const order of ['layout', 'raw'] as const) expect(pdfWords(pdf, order).map((word) => word.normalize('NFC'))).toEqual(words);
      }
    });
  }

  it('embeds subsets with Unicode maps only', () => {
    const document = everyFamily(FAMILIES);
    const fonts = pdfFonts(makePdf(document, testResources(document), fileOf(valuesOf({ name: 'Ἑλένη' }))));
    expect(fonts.length).toBeGreaterThan(FAMILIES.length);
    for (const font of fonts) expect(font).toMatchObject({ type: 'CID TrueType', embedded: true, subset: true, unicode: true });
  });

  it('is the same bytes for the same input', () => {
    const document = overlappingShapes();
    const once = makePdf(document, testResources(document), fileOf(valuesOf({ name: 'Ἑλένη' })));
    const again = makePdf(structuredClone(document), testResources(document), fileOf(valuesOf({ name: 'Ἑλένη' })));
    expect(Buffer.from(again).equals(once)).toBe(true);
  });

  it('shares all parts with every other file of its version', () => {
    const document = overlappingShapes();
    const version = compileVersion(document, testResources(document));
    const [one, other] = ['Анна', 'Борис'].map((name) => version.makeFile(fileOf(valuesOf({ name }))));
    expect(one?.parts).toEqual(other?.parts);
    expect(one?.newParts.size).toBe(0);
    expect(one?.digest).not.toBe(other?.digest);
    expect(new Set(one?.parts.map(({ hash }) => hash))).toEqual(new Set(version.parts.keys()));
  });

  it('holds nothing of the pages that were left out', () => {
    const document = documentOf(
      [text('Первый лист ῥ', 20, { family: 'PT Serif' }), text('%name', 60, { family: 'PT Serif' })],
      [text('Тайна ψ', 20, { family: 'PT Sans' }), text('Секрет ξ', 60, { family: 'PT Serif' })],
      [text('Третий', 20, { family: 'PT Serif' })],
    );
    const resources = testResources(document);
    const version = compileVersion(document, resources);
    const file = joined(version, version.makeFile(fileOf(valuesOf({ name: 'Анна' }), [2, 0])));
    expect(qpdfComplaints(file)).toBe('');
    expect(pdfText(file, 'raw').map((page) => page.trim())).toEqual(['Третий', 'Первый лист ῥ\nАнна']);
    const alone = makePdf(
      { ...document, pages: document.pages.filter((_, index) => index !== 1) },
      resources,
      fileOf(valuesOf({ name: 'Анна' }), [1, 0]),
    );
    expect(pdfFonts(file)).toEqual(pdfFonts(alone));
    const unpacked = qpdfUnpacked(file);
    for (const letter of ['03c8', '03be']) expect(unpacked).not.toContain(`<${letter}>`);
    expect(unpacked).toContain('<1fe5>');
  });

  it('keeps the order of pages asked for, and refuses pages that are not there', () => {
    const document = documentOf([text('нуль', 20)], [text('один', 20)], [text('два', 20)]);
    const version = compileVersion(document, testResources(document));
    const pages = (order: readonly number[]) =>
      pdfText(joined(version, version.makeFile(fileOf(valuesOf({}), order))), 'raw').map((page) => page.trim());
    expect(pages([2, 0])).toEqual(['два', 'нуль']);
    expect(pages([1, 1])).toEqual(['один', 'один']);
    expect(() => version.makeFile(fileOf(valuesOf({}), [3]))).toThrow(RangeError);
    expect(() => version.makeFile(fileOf(valuesOf({}), []))).toThrow(RangeError);
  });
});
