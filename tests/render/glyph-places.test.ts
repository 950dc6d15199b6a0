import { describe, expect, it } from 'vitest';
import { describedVariables } from '@/lib/document/described-variables';
import type { DesignDocument } from '@/lib/document/design-document';
import { designs } from '@/lib/document/designs';
import { DESIGN_IDS } from '@/lib/document/designs/design-ids';
import type { FileValues } from '@/lib/document/file-values';
import { SAMPLE_PEOPLE, samplePersonValues } from '@/lib/document/sample-people';
import type { DisplayPage } from '@/lib/drawing/display-list';
import { apply, compose, type Matrix } from '@/lib/drawing/matrix';
import { layOut } from '@/lib/render/lay-out';
import type { Canvas2D, CanvasResources, OutlineBuilder } from '@/lib/render/paint/canvas';
import { outlinePath } from '@/lib/render/paint/outline-path';
import { paintPage } from '@/lib/render/paint/paint-canvas';
import type { FontBook } from '@/lib/text/font-face';
import { traceGlyphs, type TracedGlyph } from '../readers/mutool-trace';
import { decoratedDocument, facesDocument, goldenDocument, GOLDEN_VALUES } from './golden-documents';
import { fileOf, makePdf, valuesOf } from './made-file';
import { testResources } from './test-resources';

/** Points: less than anybody could see at the editor's largest zoom, and what rounding in a PDF may add up to. */
const NEAR = 0.02;
/** A view as the editor may have it: pixels a point, and where the page's corner lies. */
const VIEW = { zoom: 1.37, x: 31.25, y: -17.5 };

const NO_PICTURES = { opaque: '', transparent: '', turned: [] };
const DESIGNS = DESIGN_IDS.filter((id) => id !== 'blank').map((id) => [id, designs[id].draw('ru')] as const);
const DOCUMENTS = [
  ...DESIGNS.map(([id, document]) => [id, document, personsValues(document)] as const),
  ['text', goldenDocument('text', NO_PICTURES), valuesOf(GOLDEN_VALUES)] as const,
  ['every face', facesDocument(), valuesOf(GOLDEN_VALUES)] as const,
  ['decorated text', decoratedDocument(), valuesOf(GOLDEN_VALUES)] as const,
];

function personsValues(document: DesignDocument): FileValues {
  const [person] = SAMPLE_PEOPLE;
  if (person === undefined) throw new Error('nobody');
  const values = valuesOf(Object.fromEntries(samplePersonValues(person, describedVariables(document))));
  const draws = { random: { gift: 'K7XM2PQ9' }, numbers: { diplomas: 42, certificates: 42 } };
  return { ...values, draws: { ...values.draws, ...draws, verifyUrl: 'https://school.example/v/EXAMPLE00EXAMPLE' } };
}

/** A glyph with ink, and where its origin lies on the page, in points. */
type Place = Pick<TracedGlyph, 'glyph' | 'x' | 'y'>;

/** Where the painter of the editor's canvas fills the outlines of letters. */
function painted(page: DisplayPage, fonts: FontBook): readonly Place[] {
  const places: Place[] = [];
  const glyphs = new Map<unknown, number>();
  for (const { font, id } of glyphsOf(page)) {
    const path = fonts.byKey(font)?.outline(id) ?? [];
    glyphs.set(outlinePath(path, noOutline), id);
  }
  const note = (path: unknown, toPixels: Matrix) => {
    const glyph = glyphs.get(path);
    const [x, y] = apply(toPixels, 0, 0);
    if (glyph !== undefined) places.push({ glyph, x: (x - VIEW.x) / VIEW.zoom, y: (y - VIEW.y) / VIEW.zoom });
  };
  const resources: CanvasResources = {
    fonts,
    picture: () => undefined,
    path2d: noOutline,
    createLayer: () => ({ context: notingCanvas([1, 0, 0, 1, 0, 0], note), drawable: undefined }),
  };
  paintPage(notingCanvas([VIEW.zoom, 0, 0, VIEW.zoom, VIEW.x, VIEW.y], note), page, resources);
  return places;
}

const nothing = () => undefined;
const noOutline = (): OutlineBuilder => ({
  moveTo: nothing,
  lineTo: nothing,
  quadraticCurveTo: nothing,
  bezierCurveTo: nothing,
  rect: nothing,
  closePath: nothing,
});

/** A canvas that draws nothing and tells what is filled, and by which map to pixels. */
function notingCanvas(begin: Matrix, note: (path: unknown, toPixels: Matrix) => void): Canvas2D {
  let present = begin;
  const kept: Matrix[] = [];
  return {
    canvas: { width: 1000, height: 1000 },
    globalAlpha: 1,
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineCap: '',
    lineJoin: '',
    miterLimit: 10,
    imageSmoothingEnabled: true,
    imageSmoothingQuality: '',
    save: () => void kept.push(present),
    restore: () => void (present = kept.pop() ?? present),
    transform: (...matrix) => void (present = compose(present, matrix)),
    setTransform: (...matrix) => void (present = matrix),
    getTransform: () => ({ a: present[0], b: present[1], c: present[2], d: present[3], e: present[4], f: present[5] }),
    fill: (path) => note(path, present),
    beginPath: nothing,
    rect: nothing,
    clip: nothing,
    stroke: nothing,
    setLineDash: nothing,
    drawImage: nothing,
  };
}

function glyphsOf(page: DisplayPage) {
  const runs = page.groups.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'glyphs' ? [item] : [])));
  return runs.flatMap(({ font, glyphs }) => glyphs.map(({ id }) => ({ font, id })));
}

/** Where mupdf finds the letters of the file; those without ink, which the canvas does not fill, left out. */
function inFile(document: DesignDocument, values: FileValues, page: DisplayPage, fonts: FontBook): readonly Place[] {
  const [traced = []] = traceGlyphs(makePdf(document, testResources(document), fileOf(values)));
  // A letter that is a part of a ligature is told by itself, without a glyph, where the ligature stands.
  const whole = traced.filter(({ glyph, x, y }, at) => glyph !== 0 || x !== traced[at - 1]?.x || y !== traced[at - 1]?.y);
  const inked = glyphsOf(page).map(({ font, id }) => (fonts.byKey(font)?.outline(id).length ?? 0) > 0);
  expect(whole.length).toBe(inked.length);
  return whole.filter((_, at) => inked[at]);
}

describe('every letter stands in the editor where it stands in the file', { timeout: 60_000 }, () => {
  it.each(DOCUMENTS)('%s', (_name, document, values) => {
    const resources = testResources(document);
    const [page] = layOut(document, values, resources).displayList.pages;
    if (page === undefined) throw new Error('no page');
    const [canvas, file] = [painted(page, resources.fonts), inFile(document, values, page, resources.fonts)];
    expect(canvas.length).toBeGreaterThan(20);
    expect(canvas.map(({ glyph }) => glyph)).toEqual(file.map(({ glyph }) => glyph));
    expect(Math.max(...canvas.map(({ x, y }, at) => Math.hypot(x - (file[at]?.x ?? NaN), y - (file[at]?.y ?? NaN))))).toBeLessThanOrEqual(
      NEAR,
    );
  });
});
