import * as z from 'zod/mini';
import type { StyledParagraph, StyledRun } from '../text/text-layout';
import { lowerCase, upperCase } from './letter-case';
import { color, flag, keptText, shortWord, wholeWithin, within } from './schema';
import { titleCase } from './title-case';

/** How characters look. */
export const textStyle = z.object({
  family: z._default(shortWord(100), 'PT Serif'),
  /** 100–900, as CSS has it. */
  weight: z._default(wholeWithin(1, 1000), 400),
  italic: flag,
  /** Em size in points. */
  size: z._default(within(0.5, 5000), 24),
  color: z._default(color, '#000000'),
  /** Ems after each character: 0.05 is a twentieth of the size. */
  letterSpacing: z._default(within(-0.5, 5), 0),
  underline: flag,
  strikethrough: flag,
  /** Printed in capitals, in small letters, or with a capital before each word, also what comes by a variable; the text itself stays as it was written. */
  letterCase: z._default(z.enum(['as_written', 'upper', 'lower', 'title']), 'as_written'),
});

export const paragraphStyle = z.object({
  align: z._default(z.enum(['left', 'center', 'right', 'justify']), 'left'),
  /** A multiple of each run's size. */
  lineHeight: z._default(within(0.3, 10), 1.2),
  /** Points left free below, before the next paragraph. */
  spaceAfter: z._default(within(0, 1000), 0),
});

/** A paragraph as stored, its variables not yet put in. An empty one still has a run, whose style gives it its height. */
export const textParagraph = z.object({
  style: z.prefault(paragraphStyle, {}),
  runs: z.array(z.object({ text: keptText(50_000), style: z.prefault(textStyle, {}) })).check(z.minLength(1), z.maxLength(1000)),
});
export type TextParagraph = z.infer<typeof textParagraph>;

/** The paragraph's text without styles, in which variables and functions are looked for. */
export function joinedText({ runs }: TextParagraph): string {
  const [only] = runs;
  return only && runs.length === 1 ? only.text : runs.map((run) => run.text).join('');
}

const styled = new WeakMap<readonly TextParagraph[], readonly StyledParagraph[]>();

/** Stored paragraphs in the form that text layout takes; the same array always gives the same one, which filling relies on to be quick. */
export function styledParagraphs(paragraphs: readonly TextParagraph[]): readonly StyledParagraph[] {
  let made = styled.get(paragraphs);
  if (!made) styled.set(paragraphs, (made = paragraphs.map(({ style, runs }) => ({ ...style, runs }))));
  return made;
}

/** The text as it is printed: in the letters that its style wants. The very same array where nothing does. */
export function casedParagraphs(paragraphs: readonly StyledParagraph[], lang: string): readonly StyledParagraph[] {
  if (!paragraphs.some(({ runs }) => runs.some(isCased))) return paragraphs;
  return paragraphs.map((paragraph) =>
    paragraph.runs.some(isCased) ? { ...paragraph, runs: casedRuns(paragraph.runs, lang) } : paragraph,
  );
}

function isCased({ style: { letterCase = 'as_written' } }: StyledRun): boolean {
  return letterCase !== 'as_written';
}

function casedRuns(runs: readonly StyledRun[], lang: string): readonly StyledRun[] {
  const joined = runs.map(({ text }) => text).join('');
  // A word may go on from one run to the next, so its capital is found in the whole. Where letters become more, that cannot be cut apart.
  const titled = runs.some(({ style }) => style.letterCase === 'title') ? titleCase(joined, lang) : joined;
  let start = 0;
  return runs.map((run) => {
    const end = start + run.text.length;
    const inTitle = titled.length === joined.length ? titled.slice(start, end) : titleCase(run.text, lang);
    start = end;
    const text = { as_written: run.text, upper: upperCase(run.text, lang), lower: lowerCase(run.text, lang), title: inTitle };
    return isCased(run) ? { ...run, text: text[run.style.letterCase ?? 'as_written'] } : run;
  });
}
