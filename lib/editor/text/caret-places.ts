import { bidiLevels, visualOrder } from '../../text/bidi';
import type { TextLayout } from '../../text/text-layout';
import type { Point } from '../geometry/box';

/** Where a caret stands before a character; points, in the coordinates of the text's box. */
export interface CaretPlace {
  /** UTF-16 units from the beginning of the text. */
  readonly offset: number;
  readonly x: number;
  readonly top: number;
  readonly height: number;
  /** Which line, from 0: the same offset may stand at the end of one and the beginning of the next. */
  readonly line: number;
}

/**
 * A caret place before each character, and one at each line's end, of a text as it was laid out, in the order of the characters. Before a
 * character that reads from the right the caret stands at its right side.
 */
export function caretPlaces(text: string, layout: TextLayout): readonly CaretPlace[] {
  const places: CaretPlace[] = [];
  let offset = 0;
  for (const [line, set] of layout.lines.entries()) {
    const glyphs = layout.runs
      .filter((run) => Math.abs(run.y - set.baseline) < 1e-6)
      .flatMap((run) => run.glyphs.map((glyph) => ({ x: run.x + glyph.x, text: glyph.text })))
      .filter((glyph) => glyph.text !== '');
    const length = glyphs.reduce((sum, glyph) => sum + glyph.text.length, 0);
    const xs = caretsOfLine(directions(text, offset, length), glyphs, set);
    for (const [at, x] of xs.entries()) places.push({ offset: offset + at, x, top: set.top, height: set.height, line });
    offset += length;
    if (text[offset] === '\n') offset += 1;
  }
  return places;
}

/** A glyph where it is drawn, with the characters it stands for in the order they are read. */
interface PlacedGlyph {
  readonly x: number;
  readonly text: string;
}

/** How a line's characters read. */
interface Directions {
  /** Of each UTF-16 unit; odd: from the right. */
  readonly levels: readonly number[];
  readonly fromRight: boolean;
  /** Whether all of it reads from the left, which is nearly always. */
  readonly plain: boolean;
}

/** Directions are settled by paragraphs, of which a line may be a part. */
function directions(text: string, from: number, length: number): Directions {
  const begin = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', from);
  const bidi = bidiLevels(text.slice(begin, end < 0 ? text.length : end));
  const levels = bidi === undefined ? new Array<number>(length).fill(0) : [...bidi.levels.slice(from - begin, from - begin + length)];
  return { levels, fromRight: (bidi?.base ?? 0) % 2 === 1, plain: bidi === undefined };
}

/** Where the caret stands before each character of a line, and at its end. */
function caretsOfLine(
  { levels, fromRight, plain }: Directions,
  glyphs: readonly PlacedGlyph[],
  set: { readonly x: number; readonly width: number },
): readonly number[] {
  const drawn = plain ? glyphs : glyphs.toSorted((one, other) => one.x - other.x);
  const order = plain ? undefined : visualOrder([...levels.keys()], levels);
  const right = Math.max(set.x + set.width, drawn.at(-1)?.x ?? set.x);
  const left = Math.min(set.x, drawn[0]?.x ?? set.x);
  const carets = new Array<number>(levels.length + 1).fill(fromRight ? left : right);
  let seen = 0;
  for (const [at, glyph] of drawn.entries()) {
    const count = glyph.text.length;
    const first = order === undefined ? seen : Math.min(...order.slice(seen, seen + count));
    const width = (drawn[at + 1]?.x ?? right) - glyph.x;
    const backwards = (levels[first] ?? 0) % 2 === 1;
    // Several characters may share a glyph; the caret divides it evenly.
    for (let unit = 0; unit < count; unit++) carets[first + unit] = glyph.x + (width * (backwards ? count - unit : unit)) / count;
    seen += count;
  }
  return carets;
}

/** The place nearest to a point: first the line, then in it. */
export function nearestCaret(places: readonly CaretPlace[], point: Point): CaretPlace | undefined {
  const below = ({ top, height }: CaretPlace) => Math.max(top - point.y, point.y - top - height, 0);
  return places.toSorted((one, other) => below(one) - below(other) || Math.abs(one.x - point.x) - Math.abs(other.x - point.x))[0];
}

/** The caret of an offset; at a line break the one at the beginning of the next line. */
export function caretAt(places: readonly CaretPlace[], offset: number): CaretPlace | undefined {
  return places.findLast((place) => place.offset === offset) ?? places.at(-1);
}

/** Rectangles over the characters of a range, one for each line; points. */
export function rangeRects(places: readonly CaretPlace[], from: number, to: number) {
  const lines = new Map<number, CaretPlace[]>();
  for (const place of places) {
    if (place.offset >= from && place.offset <= to) lines.set(place.line, [...(lines.get(place.line) ?? []), place]);
  }
  return [...lines.values()].flatMap((inLine) => {
    const xs = inLine.map(({ x }) => x);
    const [first] = inLine;
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    return first === undefined || right <= left ? [] : [{ x: left, y: first.top, width: right - left, height: first.height }];
  });
}
