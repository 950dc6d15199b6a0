import { createCanvas, type Canvas, type Image, type Path2D } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { DisplayPage, Rect } from '@/lib/drawing/display-list';
import { areaWithBleed } from '@/lib/drawing/page-area';
import { CarriedRuns } from '@/lib/editor/carried-runs';
import { inkBounds } from '@/lib/render/ink-bounds';
import { layOut } from '@/lib/render/lay-out';
import { paintGroup, paintPage } from '@/lib/render/paint/paint-canvas';
import { nodeCanvasResources } from './canvas-raster';
import { decoratedDocument, goldenDocument, GOLDEN_TYPES, GOLDEN_VALUES } from './golden-documents';
import { valuesOf } from './made-file';
import { testResources } from './test-resources';

const NO_PICTURES = { opaque: '', transparent: '', turned: [] };
const DRAWN = GOLDEN_TYPES.filter((type) => type !== 'image').map((type) => [type, goldenDocument(type, NO_PICTURES)] as const);
const DOCUMENTS = [...DRAWN, ['decorated text', decoratedDocument()] as const];

/** A page as it is laid out, and what paints it. */
function drawn([, document]: (typeof DOCUMENTS)[number]) {
  const resources = testResources(document);
  const [page] = layOut(document, valuesOf(GOLDEN_VALUES), resources).displayList.pages;
  if (page === undefined) throw new Error('no page');
  return { page: { ...page, groups: page.groups.slice(1) }, canvas: nodeCanvasResources(resources.fonts) };
}

/** The page with some of its elements so many points further on. */
function moved(page: DisplayPage, dx: number, dy: number, which: (at: number) => boolean = () => true): DisplayPage {
  const groups = page.groups.map((group, at) => {
    const [a, b, c, d, x, y] = group.transform;
    return which(at) ? { ...group, transform: [a, b, c, d, x + dx, y + dy] as const } : group;
  });
  return { ...page, groups };
}

/** Two pixels a point. */
const VIEW = { zoom: 2, x: 30, y: 20, width: 1300, height: 900 };

function view() {
  const context = createCanvas(VIEW.width, VIEW.height).getContext('2d');
  return { context, pixels: () => Buffer.from(context.getImageData(0, 0, VIEW.width, VIEW.height).data) };
}

type Resources = ReturnType<typeof nodeCanvasResources>;

/** What the painter itself makes of a page. */
function painted(page: DisplayPage, canvas: Resources, area?: Rect): Buffer {
  const { context, pixels } = view();
  context.setTransform(VIEW.zoom, 0, 0, VIEW.zoom, VIEW.x, VIEW.y);
  paintPage(context, page, canvas, area);
  return pixels();
}

/** What is in sight at the end of a drag by its frames, and how many pictures were made for each of them. */
function dragged(frames: readonly DisplayPage[], moving: ReadonlySet<string>, canvas: Resources) {
  const runs = new CarriedRuns<Image | Canvas, Path2D>();
  const made = frames.map(() => 0);
  let frame = 0;
  const counting: Resources = {
    ...canvas,
    createLayer(width, height) {
      made[frame] = (made[frame] ?? 0) + 1;
      return canvas.createLayer(width, height);
    },
  };
  let last = Buffer.alloc(0);
  for (const [at, page] of frames.entries()) {
    frame = at;
    const { context, pixels } = view();
    runs.paint(context, page, moving, VIEW, counting);
    last = pixels();
  }
  return { last, made };
}

/** Channels of pixels that differ by more than rounding once more makes. */
function differing(one: Buffer, other: Buffer): number {
  return one.reduce((count, channel, at) => (Math.abs(channel - (other[at] ?? 0)) > 3 ? count + 1 : count), 0);
}

/** Of more than four million channels: an edge that runs just along a pixel's may fall on its other side. Everything a pixel off makes thousands. */
const ON_EDGES = 150;

const all = (page: DisplayPage) => new Set(page.groups.map(({ element }) => element));

describe('the bounds of ink', () => {
  it.each(DOCUMENTS)('hold all that each element draws: %s', (...document) => {
    const { page, canvas } = drawn(document);
    for (const group of page.groups) {
      const bounds = inkBounds([group], canvas.fonts);
      if (bounds === undefined) throw new Error('it draws something');
      const { context, pixels } = view();
      context.setTransform(VIEW.zoom, 0, 0, VIEW.zoom, VIEW.x, VIEW.y);
      paintGroup(context, group, canvas);
      const { x, y, width, height } = bounds;
      context.clearRect(x - 1, y - 1, width + 2, height + 2);
      expect(pixels().some((channel) => channel !== 0)).toBe(false);
    }
  });
});

describe('what is carried by the pointer', () => {
  it.each(DOCUMENTS)('looks as the painter paints it there: %s', (...document) => {
    const { page, canvas } = drawn(document);
    const frames = [page, moved(page, 2, 1), moved(page, 10, -4)];
    const { last } = dragged(frames, all(page), canvas);
    expect(differing(last, painted(moved(page, 10, -4), canvas))).toBeLessThanOrEqual(ON_EDGES);
  });

  it.each(DOCUMENTS)('lies between what stays as it did, under and over it: %s', (...document) => {
    const { page, canvas } = drawn(document);
    const everyOther = (at: number) => at % 2 === 1;
    const moving = new Set(page.groups.filter((_, at) => everyOther(at)).map(({ element }) => element));
    const frames = [page, moved(page, 2, 1, everyOther), moved(page, 20, 8, everyOther)];
    const { last } = dragged(frames, moving, canvas);
    expect(differing(last, painted(moved(page, 20, 8, everyOther), canvas))).toBeLessThanOrEqual(ON_EDGES);
  });

  it('hangs over the edge of its page into the bleed, and no further', () => {
    const { page, canvas } = drawn(['decorated text', decoratedDocument()]);
    const hanging = moved({ ...page, bleed: 12 }, -40, 0);
    const { last } = dragged([hanging, moved(hanging, 2, 1), moved(hanging, 10, -4)], all(page), canvas);
    expect(differing(last, painted(moved(hanging, 10, -4), canvas, areaWithBleed(hanging)))).toBeLessThanOrEqual(ON_EDGES);
    expect(differing(last, painted(moved(hanging, 10, -4), canvas))).toBeGreaterThan(ON_EDGES * 10);
  });

  it('a pixel off would be seen', () => {
    const { page, canvas } = drawn(['decorated text', decoratedDocument()]);
    expect(differing(painted(moved(page, 0.5, 0), canvas), painted(page, canvas))).toBeGreaterThan(ON_EDGES * 10);
  });

  it('is painted when it first moves, and not again', () => {
    const { page, canvas } = drawn(['decorated text', decoratedDocument()]);
    const frames = [page, moved(page, 2, 1), moved(page, 10, -4), moved(page, 12, -4)];
    expect(dragged(frames, all(page), canvas).made).toEqual([0, 1, 0, 0]);
  });

  it('is painted anew when more of it comes into sight', () => {
    const { page, canvas } = drawn(['decorated text', decoratedDocument()]);
    const far = moved(page, -800, 0);
    const { last, made } = dragged([far, moved(page, -799, 0), moved(page, -400, 0), page], all(page), canvas);
    expect(made.slice(1)).toContain(1);
    expect(differing(last, painted(page, canvas))).toBeLessThanOrEqual(ON_EDGES);
  });

  it('is painted itself when it changes otherwise', () => {
    const { page, canvas } = drawn(['decorated text', decoratedDocument()]);
    const other = moved(page, 4, 0);
    const paler = { ...other, groups: other.groups.map((group) => ({ ...group, opacity: 0.5 })) };
    const { last } = dragged([page, moved(page, 2, 0), paler], all(page), canvas);
    expect(differing(last, painted(paler, canvas))).toBe(0);
  });
});
