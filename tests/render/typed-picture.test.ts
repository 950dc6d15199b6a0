import { createCanvas, type Canvas, type Image, type Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { TextElement } from '@/lib/document/elements';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import { plainText, replacedText, type TextRange } from '@/lib/editor/text/edit-text';
import { TypedPicture, type TypedText, type UnderText } from '@/lib/editor/text/typed-picture';
import { layOut } from '@/lib/render/lay-out';
import { nodeCanvasResources } from './canvas-raster';
import { valuesOf } from './made-file';
import { testResources } from './test-resources';

const SIZE = { width: 900, height: 500 };
const LONG = 'Настоящим подтверждается, что слушатель успешно завершил обучение на курсе, сдал экзамен и защитил работу. '.repeat(4);

type Picture = TypedPicture<Image | Canvas, Path2D, SKRSContext2D>;
type Kind = Partial<Pick<TextElement, 'rotation' | 'opacity' | 'verticalAlign'>> & {
  readonly family?: string;
  readonly underline?: boolean;
};

function textOf({ family = 'PT Serif', underline = false, ...rest }: Kind): TextElement {
  const paragraphs = plainParagraphs(LONG, { size: 12, family, underline }, { align: 'justify' });
  return newElement('text', { id: 'typed', x: 60, y: 40, width: 320, height: 160, fit: 'fixed', ...rest, paragraphs });
}

function typedInto(element: TextElement, { from, to }: TextRange, inserted: string): TextElement {
  return { ...element, paragraphs: replacedText(element.paragraphs, { from, to }, inserted) };
}

/** The text as the editor shows it, with what is marked beneath its letters. */
function seen(element: TextElement, marked: readonly (readonly [x: number, y: number])[]) {
  const document = blankDocument('a5-landscape', { pages: [blankPage('a5-landscape', { elements: [element] })] });
  const resources = testResources(document);
  const group = layOut(document, valuesOf({}), resources).displayList.pages[0]?.groups.at(-1);
  if (group === undefined) throw new Error('nothing is drawn');
  const under = marked.map(([x, y]): UnderText<SKRSContext2D> => {
    const rect = { x, y, width: 40, height: 14 };
    const paint = (context: SKRSContext2D) => {
      context.fillStyle = '#5b57e040';
      context.fillRect(rect.x, rect.y, rect.width, rect.height);
    };
    return { ...rect, look: 'marked', paint };
  });
  const text: TypedText<SKRSContext2D> = { group, under, toPixels: [2, 0, 0, 2, 10, 5] };
  return { text, canvas: nodeCanvasResources(resources.fonts) };
}

/** Paints one state after another on one canvas; gives the last picture, and how many outlines each state filled. */
function painted(states: readonly ReturnType<typeof seen>[]) {
  const context = createCanvas(SIZE.width, SIZE.height).getContext('2d');
  const fill = context.fill.bind(context) as (path: Path2D) => void;
  let filled = 0;
  context.fill = ((path: Path2D) => {
    filled++;
    fill(path);
  }) as typeof context.fill;
  const picture: Picture = new TypedPicture();
  const counts = states.map(({ text, canvas }, at) => {
    filled = 0;
    picture.paint(context, text, canvas, at === 0);
    return filled;
  });
  return { counts, pixels: Buffer.from(context.getImageData(0, 0, SIZE.width, SIZE.height).data) };
}

/** Channels of pixels that differ by more than rounding makes. */
function differing(one: Buffer, other: Buffer): number {
  return one.reduce((count, channel, at) => (Math.abs(channel - (other[at] ?? 0)) > 3 ? count + 1 : count), 0);
}

/** Of 1.8 million channels: letters that a repainted part cuts through get edges of their own there. A line too much or too few makes thousands. */
const ON_EDGES = 400;

test.each<[string, Kind]>([
  ['an upright text', {}],
  ['a turned text', { rotation: 24 }],
  ['a see-through text', { opacity: 0.5 }],
  ['a text of a script whose letters reach into other lines', { family: 'Great Vibes' }],
  ['an underlined text that stands in the middle', { underline: true, verticalAlign: 'middle' }],
])('%s that was painted key by key looks as painted at once', (_, kind) => {
  const first = textOf(kind);
  const end = plainText(first.paragraphs).length;
  const typed = typedInto(first, { from: end, to: end }, 'Ура');
  const within = typedInto(typed, { from: 150, to: 158 }, 'Щ');
  const shortened = typedInto(within, { from: 200, to: 290 }, '');
  const states = [
    seen(first, []),
    seen(typed, [[20, 30]]),
    seen(within, [
      [20, 30],
      [90, 60],
    ]),
    seen(shortened, [[90, 60]]),
  ];
  for (let shown = 2; shown <= states.length; shown++) {
    const last = states.slice(shown - 1, shown);
    expect(differing(painted(states.slice(0, shown)).pixels, painted(last).pixels)).toBeLessThan(ON_EDGES);
  }
});

test('a key at the end of a long text paints its last lines only', () => {
  const first = textOf({});
  const end = plainText(first.paragraphs).length;
  const { counts } = painted([seen(first, []), seen(typedInto(first, { from: end, to: end }, 'Ж'), [])]);
  expect(counts[1]).toBeGreaterThan(0);
  expect(counts[1]).toBeLessThan((counts[0] ?? 0) / 4);
});

test('nothing is painted when nothing has changed', () => {
  const text = seen(textOf({}), [[20, 30]]);
  expect(painted([text, text]).counts[1]).toBe(0);
});
