import type { StyledParagraph, StyledRun, TextStyle } from '../text/text-layout';
import type { FillContext } from './functions/define-function';
import { prepareText, printSegment, type Segment } from './prepare-text';

/** The text with its variables and functions put in. What is put in is never looked at again: braces and `%` in a value are text. */
export function fillText(text: string, context: FillContext): string {
  const segments = prepareText(text);
  const [only] = segments;
  if (only === undefined) return '';
  if (segments.length === 1) return printSegment(only, context);
  return segments.map((segment) => printSegment(segment, context)).join('');
}

/**
 * Styled paragraphs with their variables and functions put in. They are looked for in the paragraph's joined text, so one that is half
 * bold is still found; what is put in takes the style of the run that holds its first character, all other text keeps its own.
 * Paragraphs that hold nothing to put in are returned as the very same objects.
 */
export function fillParagraphs(paragraphs: readonly StyledParagraph[], context: FillContext): readonly StyledParagraph[] {
  let prepared = preparedParagraphs.get(paragraphs);
  if (!prepared) preparedParagraphs.set(paragraphs, (prepared = paragraphs.map(prepareParagraph)));
  return prepared.map((paragraph) => fillParagraph(paragraph, context));
}

interface PreparedParagraph {
  readonly source: StyledParagraph;
  /** Empty: nothing to put in, nothing to report. */
  readonly parts: readonly { readonly style: TextStyle; readonly segment: Segment }[];
}

const preparedParagraphs = new WeakMap<readonly StyledParagraph[], readonly PreparedParagraph[]>();

function prepareParagraph(source: StyledParagraph): PreparedParagraph {
  const text = source.runs.map((run) => run.text).join('');
  const segments = prepareText(text);
  const plain = segments.every((segment) => segment.kind === 'text' && !segment.issue && segment.text === text);
  return { source, parts: plain ? [] : segments.flatMap((segment) => styled(segment, source.runs)) };
}

/** Plain text is cut where runs meet; anything else goes whole to the run in which it begins. */
function styled(segment: Segment, runs: readonly StyledRun[]): PreparedParagraph['parts'] {
  const parts: { style: TextStyle; segment: Segment }[] = [];
  const whole = segment.kind !== 'text' || segment.issue !== undefined || segment.text === '{';
  const end = segment.start + (segment.kind === 'text' ? segment.text.length : 1);
  let runStart = 0;
  for (const { text, style } of runs) {
    const runEnd = runStart + text.length;
    if (whole && segment.start >= runStart && segment.start < runEnd) return [{ style, segment }];
    const [from, to] = [Math.max(segment.start, runStart), Math.min(end, runEnd)];
    if (!whole && segment.kind === 'text' && from < to) {
      parts.push({ style, segment: { kind: 'text', start: from, text: segment.text.slice(from - segment.start, to - segment.start) } });
    }
    runStart = runEnd;
  }
  return parts;
}

function fillParagraph({ source, parts }: PreparedParagraph, context: FillContext): StyledParagraph {
  const [first] = parts;
  if (!first) return source;
  const runs: { text: string; style: TextStyle }[] = [];
  for (const { style, segment } of parts) {
    const text = printSegment(segment, context);
    const last = runs.at(-1);
    if (last?.style === style) last.text += text;
    else if (text !== '') runs.push({ text, style });
  }
  // An emptied paragraph keeps its first style: the line stays as high as it was.
  return { ...source, runs: runs.length > 0 ? runs : [{ text: '', style: first.style }] };
}
