import { TOLERANCE, type FittedText } from './fit-text';
import { graphemeStarts } from './graphemes';
import { lineOf, setLines, textOf, type SetLine } from './set-lines';
import { lineWidth, type ShapedLine } from './shaped-line';
import type { SourceLine } from './source-lines';
import type { TextBox } from './text-layout';

/** A text of which only as much is set as its box holds. */
interface CutText extends FittedText {
  /** Characters, as readers count them and without spaces, that are not printed. */
  readonly hidden: number;
}

/** What stands where a text was cut. */
export const ELLIPSIS = '…';

/**
 * Breaks the lines and leaves out those that do not fit: the last that stays ends in `sign`, for which as many characters go as it needs,
 * none of them in part. One line always stays.
 */
export function cutText(
  source: readonly SourceLine[],
  shaped: readonly ShapedLine[],
  box: TextBox,
  sign: string,
  shape: (line: SourceLine) => ShapedLine,
): CutText {
  const whole = setLines(shaped, box.width + TOLERANCE, true);
  const kept = linesThatFit(whole.lines, box);
  const last = whole.lines[kept - 1];
  const at = last === undefined ? -1 : shaped.indexOf(last.line);
  const own = source[at];
  if (last === undefined || own === undefined) return { set: whole, scale: 1, hidden: 0 };
  const following = source.slice(at + 1).map(({ text }) => text);
  const left = countOf([own.text.slice(last.to), ...following]);
  const above = whole.lines.slice(0, kept - 1);
  if (left === 0 || sign === '') return { set: textOf([...above, withoutGap(last)]), scale: 1, hidden: left };
  const { line, to } = signed(own, last, box.width + TOLERANCE, sign, shape);
  return { set: textOf([...above, line]), scale: 1, hidden: countOf([own.text.slice(to), ...following]) };
}

/** How many lines stand within the box; one at least. */
function linesThatFit(lines: readonly SetLine[], { height, maxLines }: TextBox): number {
  const most = maxLines > 0 ? Math.min(maxLines, lines.length) : lines.length;
  let kept = most;
  while (kept > 1 && textOf([...lines.slice(0, kept - 1), ...lines.slice(kept - 1, kept).map(withoutGap)]).height > height + TOLERANCE)
    kept--;
  return kept;
}

/** The line as the last one of its text, below which nothing is left free. */
function withoutGap(set: SetLine): SetLine {
  return set.line.after === 0 ? set : { ...set, line: { ...set.line, after: 0 } };
}

/** The line with as much of its content as leaves room for the sign, and where that content ends. */
function signed(
  source: SourceLine,
  { from, to: end }: SetLine,
  width: number,
  sign: string,
  shape: (line: SourceLine) => ShapedLine,
): { readonly line: SetLine; readonly to: number } {
  const starts = graphemeStarts(source.text.slice(from, end));
  const cutAt = (index: number) => {
    const to = from + source.text.slice(from, from + (starts[index] ?? 0)).replace(LOOSE_END, '').length;
    const shaped = shape(endingIn(source, to, sign));
    return { line: lineOf(shaped, from, shaped.text.length), to, width: lineWidth(shaped, from, shaped.text.length) };
  };
  let fits = 0;
  let tooMany = starts.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (cutAt(middle).width <= width) fits = middle;
    else tooMany = middle;
  }
  return cutAt(fits);
}

/** What nobody wants to read before an ellipsis. */
const LOOSE_END = /[\s,;:]+$/u;

/** The source line up to `to`, then the sign in the style of what stands before it. */
function endingIn(source: SourceLine, to: number, sign: string): SourceLine {
  const before = source.spans.filter(({ start }) => start < to).map((span) => ({ ...span, end: Math.min(span.end, to) }));
  const metrics = before.at(-1)?.metrics ?? source.spans[0]?.metrics ?? source.metrics;
  const spans = [...before, { start: to, end: to + sign.length, metrics }];
  return { ...source, text: source.text.slice(0, to) + sign, spans, after: 0 };
}

function countOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + graphemeStarts(text.replace(/\s+/gu, '')).length - 1, 0);
}
