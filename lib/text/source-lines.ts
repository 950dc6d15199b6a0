import type { FontBook } from './font-face';
import type { StyledSpan } from './shaped-line';
import { styleMetrics, type StyleMetrics } from './style-metrics';
import type { StyledParagraph, TextStyle } from './text-layout';

/** A paragraph's text between two hard breaks, with its styles. */
export interface SourceLine {
  readonly text: string;
  readonly spans: readonly StyledSpan[];
  /** The style that stands there when the line is empty. */
  readonly metrics: StyleMetrics;
  readonly align: StyledParagraph['align'];
  /** Points left free below, at scale 1. */
  readonly after: number;
}

const HARD_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * Cuts paragraphs into lines at their hard breaks and finds each style's font. Tabs become spaces; control characters, which no font
 * draws, are left out. An empty paragraph is one empty line in its first run's style, or, without any run, in that of the text before it.
 */
export function sourceLines(
  paragraphs: readonly StyledParagraph[],
  fonts: FontBook,
  missingFamily: (family: string) => void,
): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let current: StyleMetrics | undefined;
  for (const [at, { runs, align, lineHeight, spaceAfter = 0 }] of paragraphs.entries()) {
    let text = '';
    let spans: StyledSpan[] = [];
    let first: StyleMetrics | undefined;
    const close = () => {
      const metrics = first ?? current;
      if (metrics !== undefined) lines.push({ text, spans, metrics, align, after: 0 });
      [text, spans, first] = ['', [], undefined];
    };
    for (const run of runs) {
      const metrics: StyleMetrics | undefined =
        current !== undefined && sameStyle(current.style, run.style) && current.lineHeight === lineHeight
          ? current
          : findMetrics(run.style, lineHeight, fonts, missingFamily);
      if (metrics === undefined) return [];
      current = metrics;
      first ??= metrics;
      run.text.split(HARD_BREAK).forEach((piece, index) => {
        if (index > 0) {
          close();
          first = metrics;
        }
        const clean = cleanText(piece);
        if (clean === '') return;
        const last = spans.at(-1);
        if (last?.metrics === metrics) spans[spans.length - 1] = { ...last, end: last.end + clean.length };
        else spans.push({ start: text.length, end: text.length + clean.length, metrics });
        text += clean;
      });
    }
    close();
    const last = lines.at(-1);
    if (last !== undefined && at < paragraphs.length - 1) lines[lines.length - 1] = { ...last, after: spaceAfter };
  }
  return lines;
}

function findMetrics(
  style: TextStyle,
  lineHeight: number,
  fonts: FontBook,
  missingFamily: (family: string) => void,
): StyleMetrics | undefined {
  let face = fonts.find(style);
  if (face === undefined) {
    missingFamily(style.family);
    face = fonts.substitute(style);
  }
  return face === undefined ? undefined : styleMetrics(style, face, lineHeight);
}

function sameStyle(a: TextStyle, b: TextStyle): boolean {
  return (
    a === b ||
    (a.family === b.family &&
      a.weight === b.weight &&
      a.italic === b.italic &&
      a.size === b.size &&
      a.color === b.color &&
      a.letterSpacing === b.letterSpacing &&
      a.underline === b.underline &&
      a.strikethrough === b.strikethrough)
  );
}

const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

const LONE_SURROGATE = /\p{Surrogate}/gu;

function cleanText(text: string): string {
  return text.replaceAll('\t', ' ').replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd');
}
