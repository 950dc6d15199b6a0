import { joinedText, paragraphStyle, textStyle, type TextParagraph } from '../../document/text-paragraphs';

/**
 * A text's places are counted in UTF-16 units of all its paragraphs joined by line breaks, as a text field counts them.
 */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export type RunStyle = TextParagraph['runs'][number]['style'];
export type ParagraphStyle = TextParagraph['style'];
type Run = TextParagraph['runs'][number];

/** All of a text as one string. */
export function plainText(paragraphs: readonly TextParagraph[]): string {
  return paragraphs.map(joinedText).join('\n');
}

/** The same text with other characters in a range. What is put in looks like the character before it, as in every text editor. */
export function replacedText(paragraphs: readonly TextParagraph[], { from, to }: TextRange, inserted: string): TextParagraph[] {
  const [first, last] = [placeOf(paragraphs, from), placeOf(paragraphs, to)];
  const [head, tail] = [paragraphs[first.paragraph], paragraphs[last.paragraph]];
  if (head === undefined || tail === undefined) return [...paragraphs];
  const style = styleAt(head, first.offset);
  const lines = inserted.split('\n');
  const middle = lines.map((line, at): TextParagraph => {
    const before = at === 0 ? runsBetween(head, 0, first.offset) : [];
    const after = at === lines.length - 1 ? runsBetween(tail, last.offset, Infinity) : [];
    return { style: head.style, runs: joinedRuns([...before, { text: line, style }, ...after], style) };
  });
  return [...paragraphs.slice(0, first.paragraph), ...middle, ...paragraphs.slice(last.paragraph + 1)];
}

/** What has to be replaced by what for one text to become another; the shortest range in one piece. */
export function textChange(before: string, after: string): { readonly range: TextRange; readonly inserted: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { range: { from, to: before.length - same }, inserted: after.slice(from, after.length - same) };
}

/** The text with its characters in a range (all without one) in another style; values that no style may have change nothing. */
export function styledText(paragraphs: readonly TextParagraph[], change: Partial<RunStyle>, range?: TextRange): TextParagraph[] {
  const restyled = (run: Run): Run => {
    const read = textStyle.safeParse({ ...run.style, ...change });
    return read.success ? { ...run, style: read.data } : run;
  };
  return eachInRange(paragraphs, range, (paragraph, from, to) => {
    // An empty paragraph's one run holds the style that is typed in next.
    if (joinedText(paragraph) === '') return { ...paragraph, runs: paragraph.runs.map(restyled) };
    const runs = [
      ...runsBetween(paragraph, 0, from),
      ...runsBetween(paragraph, from, to).map(restyled),
      ...runsBetween(paragraph, to, Infinity),
    ];
    return { ...paragraph, runs: joinedRuns(runs, styleAt(paragraph, from)) };
  });
}

/** The paragraphs that a range touches (all without one) set in another way. */
export function styledParagraphsIn(
  paragraphs: readonly TextParagraph[],
  change: Partial<ParagraphStyle>,
  range?: TextRange,
): TextParagraph[] {
  return eachInRange(paragraphs, range, (paragraph) => {
    const read = paragraphStyle.safeParse({ ...paragraph.style, ...change });
    return read.success ? { ...paragraph, style: read.data } : paragraph;
  });
}

/** The styles of the characters in a range (all without one), each different one once. */
export function stylesIn(paragraphs: readonly TextParagraph[], range?: TextRange): readonly RunStyle[] {
  const found = new Map<string, RunStyle>();
  eachInRange(paragraphs, range, (paragraph, from, to) => {
    const runs = from === to ? [{ style: styleAt(paragraph, from) }] : runsBetween(paragraph, from, to);
    for (const { style } of runs) found.set(JSON.stringify(style), style);
    return paragraph;
  });
  return [...found.values()];
}

function eachInRange(
  paragraphs: readonly TextParagraph[],
  range: TextRange = { from: 0, to: Infinity },
  edit: (paragraph: TextParagraph, from: number, to: number) => TextParagraph,
): TextParagraph[] {
  let start = 0;
  return paragraphs.map((paragraph) => {
    const length = joinedText(paragraph).length;
    const [from, to] = [range.from - start, range.to - start];
    start += length + 1;
    return from > length || to < 0 ? paragraph : edit(paragraph, Math.max(0, from), Math.min(length, to));
  });
}

function placeOf(paragraphs: readonly TextParagraph[], at: number): { readonly paragraph: number; readonly offset: number } {
  let rest = Math.max(0, at);
  for (const [paragraph, { length }] of paragraphs.map(joinedText).entries()) {
    if (rest <= length || paragraph === paragraphs.length - 1) return { paragraph, offset: Math.min(rest, length) };
    rest -= length + 1;
  }
  return { paragraph: 0, offset: 0 };
}

/** The style that typing at a place of the paragraph goes on with: that of the character before it. */
function styleAt({ runs }: TextParagraph, offset: number): RunStyle {
  let start = 0;
  for (const run of runs) {
    start += run.text.length;
    if (offset <= start && (run.text !== '' || offset < start || runs.length === 1)) return run.style;
  }
  return runs.at(-1)?.style ?? textStyle.parse({});
}

function runsBetween({ runs }: TextParagraph, from: number, to: number): Run[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Neighbours of the same style made one; without any text, one empty run in the style given. */
function joinedRuns(runs: readonly Run[], style: RunStyle): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && JSON.stringify(last.style) === JSON.stringify(run.style))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined.length === 0 ? [{ text: '', style }] : joined;
}
