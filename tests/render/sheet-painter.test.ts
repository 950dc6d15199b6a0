import { createCanvas, type Canvas, type Image, type Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DisplayGroup, DisplayPage } from '@/lib/drawing/display-list';
import { SheetPainter, type OverPage, type SeenSheet } from '@/lib/editor/sheet-painter';
import { layOut } from '@/lib/render/lay-out';
import { crowdedPage, LONG_TEXT } from '../bench/crowded-page';
import { nodeCanvasResources } from './canvas-raster';
import { valuesOf } from './made-file';
import { testResources } from './test-resources';

type Sheet = SeenSheet<Image | Canvas, Path2D, SKRSContext2D>;

const VIEW = { zoom: 1, x: 20, y: 30, width: 900, height: 660 };
const NONE: ReadonlySet<string> = new Set();
/** How many outlines have been filled, on whichever canvas. */
let filled = 0;

function counted(canvas: Canvas): SKRSContext2D {
  const context = canvas.getContext('2d');
  const fill = context.fill.bind(context) as (path: Path2D) => void;
  context.fill = ((path: Path2D) => {
    filled += 1;
    fill(path);
  }) as typeof context.fill;
  return context;
}

/** A page of two hundred elements that lie over each other, half of them see-through. */
const document = crowdedPage('0'.repeat(64));
const resources = testResources(document);
const canvas: Sheet['canvas'] = {
  ...nodeCanvasResources(resources.fonts),
  createLayer(width, height) {
    const drawable = createCanvas(width, height);
    return { context: counted(drawable), drawable };
  },
};
const PAGE = pageOf();

function pageOf(): DisplayPage {
  const page = layOut(document, valuesOf({}), resources).displayList.pages[0];
  if (page === undefined) throw new Error('no page');
  return { ...page, groups: page.groups.slice(1).map((group, at) => (at % 2 === 0 ? group : { ...group, opacity: 0.6 })) };
}

/** A desk with a white sheet. */
const base: Sheet['base'] = {
  paint(context) {
    context.fillStyle = '#cccccc';
    context.fillRect(0, 0, VIEW.width, VIEW.height);
    context.fillStyle = '#ffffff';
    context.fillRect(VIEW.x, VIEW.y, PAGE.width * VIEW.zoom, PAGE.height * VIEW.zoom);
  },
};

function line(x: number, y: number): OverPage<SKRSContext2D> {
  const area = { x, y, width: 60, height: 2 };
  return {
    area,
    paint(context) {
      context.fillStyle = '#5b57e080';
      context.fillRect(area.x, area.y, area.width, area.height);
    },
  };
}

const MARKED = [line(40, 60), line(300, 400), line(301.3, 420.7)];
const SHEET: Sheet = { base, content: PAGE, changing: NONE, over: MARKED, viewport: VIEW, canvas };

/** A screen that shows one sheet after another; `filled` tells how many outlines each of them cost. */
function screen() {
  const context = counted(createCanvas(VIEW.width, VIEW.height));
  const painter = new SheetPainter<Image | Canvas, Path2D, SKRSContext2D>();
  return {
    painter,
    show(sheet: Sheet): number {
      filled = 0;
      painter.paint(context, sheet);
      return filled;
    },
    pixels: () => Buffer.from(context.getImageData(0, 0, VIEW.width, VIEW.height).data),
  };
}

function paintedAtOnce(sheet: Sheet): Buffer {
  const { show, pixels } = screen();
  show({ ...sheet, changing: NONE });
  return pixels();
}

/** Channels of pixels that differ by more than rounding makes. */
function differing(one: Buffer, other: Buffer): number {
  return one.reduce((count, channel, at) => (Math.abs(channel - (other[at] ?? 0)) > 3 ? count + 1 : count), 0);
}

/** Of 2.4 million channels: letters that a repainted part cuts through get edges of their own there. An element a pixel off makes thousands. */
const ON_EDGES = 300;

type Change = (sheet: Sheet) => Sheet;

function withGroups(sheet: Sheet, change: (groups: readonly DisplayGroup[]) => readonly DisplayGroup[]): Sheet {
  return { ...sheet, content: { ...sheet.content, groups: change(sheet.content.groups) } };
}

function moved(group: DisplayGroup, dx: number, dy: number): DisplayGroup {
  const [a, b, c, d, x, y] = group.transform;
  return { ...group, transform: [a, b, c, d, x + dx, y + dy] };
}

const move =
  (ids: ReadonlySet<string>, dx: number, dy: number): Change =>
  (sheet) =>
    withGroups(sheet, (groups) => groups.map((group) => (ids.has(group.element) ? moved(group, dx, dy) : group)));
const fade =
  (id: string): Change =>
  (sheet) =>
    withGroups(sheet, (groups) => groups.map((group) => (group.element === id ? { ...group, opacity: group.opacity / 2 } : group)));
const remove =
  (id: string): Change =>
  (sheet) =>
    withGroups(sheet, (groups) => groups.filter(({ element }) => element !== id));
const raise =
  (id: string): Change =>
  (sheet) =>
    withGroups(sheet, (groups) => [...groups.filter(({ element }) => element !== id), ...groups.filter(({ element }) => element === id)]);
const mark =
  (count: number): Change =>
  (sheet) => ({ ...sheet, over: MARKED.slice(0, count) });

const LONG = new Set([LONG_TEXT.id]);
const anId = fc.constantFrom(...PAGE.groups.map(({ element }) => element));
const way = fc.integer({ min: -60, max: 60 }).map((sixths) => sixths / 6);

/** What a person may do at once: a change, or a drag in so many frames. */
const deed = fc.oneof(
  fc.record({ ids: fc.uniqueArray(anId, { minLength: 1, maxLength: 4 }), dx: way, dy: way, frames: fc.integer({ min: 1, max: 3 }) }),
  fc.oneof(anId.map(fade), anId.map(remove), anId.map(raise), fc.nat(MARKED.length).map(mark)),
);

test('whatever is done one after another, the page is seen as it is painted at once', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 5 }), (deeds) => {
      const { show, pixels } = screen();
      let sheet = SHEET;
      show(sheet);
      for (const done of deeds) {
        if (typeof done === 'function') sheet = done(sheet);
        else {
          const changing = new Set(done.ids);
          for (let frame = 0; frame < done.frames; frame++) show({ ...(sheet = move(changing, done.dx, done.dy)(sheet)), changing });
        }
        show(sheet);
        expect(differing(pixels(), paintedAtOnce(sheet))).toBeLessThan(ON_EDGES * deeds.length);
      }
    }),
    { numRuns: 8 },
  );
});

test('an element a pixel off would be seen', () => {
  expect(differing(paintedAtOnce(move(LONG, 1, 0)(SHEET)), paintedAtOnce(SHEET))).toBeGreaterThan(ON_EDGES * 10);
});

test('in the middle of a drag the element lies between what is under and over it', () => {
  const { show, pixels } = screen();
  const id = PAGE.groups[60]?.element ?? '';
  const changing = new Set([id]);
  show(SHEET);
  const dragged = move(changing, 250, 100)(move(changing, 3, 2)(SHEET));
  show({ ...move(changing, 3, 2)(SHEET), changing });
  show({ ...dragged, changing });
  expect(differing(pixels(), paintedAtOnce(dragged))).toBeLessThan(ON_EDGES);
});

test('a small change costs what lies there, not the page', () => {
  const { show } = screen();
  const whole = show(SHEET);
  expect(show(fade('small-30')(SHEET))).toBeLessThan(whole / 20);
});

test('a line over the page that comes or goes costs what lies under it', () => {
  const { show } = screen();
  const whole = show(SHEET);
  expect(show(mark(2)(SHEET))).toBeLessThan(whole / 2);
  show(mark(1)(SHEET));
  expect(show(mark(0)(SHEET))).toBeLessThan(whole / 20);
});

test('the frames of a drag after its first paint nothing but pictures', () => {
  const { show } = screen();
  show(SHEET);
  const first = move(LONG, 3, 2)(SHEET);
  expect(show({ ...first, changing: LONG })).toBeGreaterThan(0);
  expect(show({ ...move(LONG, 3, 2)(first), changing: LONG })).toBe(0);
  expect(show({ ...move(LONG, 30, 20)(first), changing: LONG })).toBe(0);
});

test('the end of a drag costs what was dragged, not what lies under it', () => {
  const { show, pixels } = screen();
  const alone = screen().show(withGroups(SHEET, (groups) => groups.filter(({ element }) => LONG.has(element))));
  show(SHEET);
  const dragged = move(LONG, 3.3, -102.7)(SHEET);
  show({ ...dragged, changing: LONG });
  expect(show(dragged)).toBe(alone);
  expect(differing(pixels(), paintedAtOnce(dragged))).toBeLessThan(ON_EDGES);
});

test('nothing is painted when nothing has changed', () => {
  const { show } = screen();
  show(SHEET);
  expect(show({ ...SHEET, content: { ...PAGE, groups: [...PAGE.groups] } })).toBe(0);
});

test('a page that was put together from parts is painted anew as a whole when that is asked for', () => {
  const { painter, show, pixels } = screen();
  show(SHEET);
  expect(painter.isPatched).toBe(false);
  const turned = move(LONG, 3.3, 2.7)(SHEET);
  show(turned);
  expect(painter.isPatched).toBe(true);
  show(turned);
  expect(painter.isPatched).toBe(true);
  painter.startAnew();
  show(turned);
  expect(painter.isPatched).toBe(false);
  expect(pixels().equals(paintedAtOnce(turned))).toBe(true);
});

test('another view, or another background, is painted as a whole', () => {
  const { show, pixels } = screen();
  const whole = show(SHEET);
  const beside = { ...SHEET, viewport: { ...VIEW, x: VIEW.x + 0.5 } };
  expect(show(beside)).toBe(whole);
  expect(differing(pixels(), paintedAtOnce(beside))).toBe(0);
  const other = { ...beside, base: { paint: base.paint } };
  expect(show(other)).toBe(whole);
});
