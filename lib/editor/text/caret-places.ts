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

/** A caret place before each character, and one at each line's end, of a text as it was laid out. For text that reads from the left. */
export function caretPlaces(text: string, layout: TextLayout): readonly CaretPlace[] {
  const places: CaretPlace[] = [];
  let offset = 0;
  for (const [line, set] of layout.lines.entries()) {
    const { top, height } = set;
    const put = (x: number) => places.push({ offset, x, top, height, line });
    const glyphs = layout.runs
      .filter((run) => Math.abs(run.y - set.baseline) < 1e-6)
      .flatMap((run) => run.glyphs.map((glyph) => ({ x: run.x + glyph.x, text: glyph.text })))
      .filter((glyph) => glyph.text !== '');
    const end = set.x + set.width;
    for (const [at, glyph] of glyphs.entries()) {
      const next = glyphs[at + 1]?.x ?? Math.max(end, glyph.x);
      // Several characters may share a glyph; the caret divides it evenly.
      for (let unit = 0; unit < glyph.text.length; unit++, offset++) put(glyph.x + ((next - glyph.x) * unit) / glyph.text.length);
    }
    put(Math.max(end, glyphs.at(-1)?.x ?? end));
    if (text[offset] === '\n') offset += 1;
  }
  return places;
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
