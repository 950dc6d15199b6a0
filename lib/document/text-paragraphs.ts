import * as z from 'zod';
import type { StyledParagraph } from '../text/text-layout';
import { upperCase } from './letter-case';
import { color, keptText } from './schema';

/** How characters look. */
export const textStyle = z.object({
  family: z.string().min(1).max(100).default('PT Serif'),
  /** 100–900, as CSS has it. */
  weight: z.number().int().min(1).max(1000).default(400),
  italic: z.boolean().default(false),
  /** Em size in points. */
  size: z.number().min(0.5).max(5000).default(24),
  color: color.default('#000000'),
  /** Ems after each character: 0.05 is a twentieth of the size. */
  letterSpacing: z.number().min(-0.5).max(5).default(0),
  underline: z.boolean().default(false),
  strikethrough: z.boolean().default(false),
  /** `upper`: printed in capitals, also what comes by a variable; the text itself stays as it was written. */
  letterCase: z.enum(['as_written', 'upper']).default('as_written'),
});

export const paragraphStyle = z.object({
  align: z.enum(['left', 'center', 'right', 'justify']).default('left'),
  /** A multiple of each run's size. */
  lineHeight: z.number().min(0.3).max(10).default(1.2),
  /** Points left free below, before the next paragraph. */
  spaceAfter: z.number().min(0).max(1000).default(0),
});

/** A paragraph as stored, its variables not yet put in. An empty one still has a run, whose style gives it its height. */
export const textParagraph = z.object({
  style: paragraphStyle.prefault({}),
  runs: z
    .array(z.object({ text: keptText(50_000), style: textStyle.prefault({}) }))
    .min(1)
    .max(1000),
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

/** The text as it is printed: in capitals where its style wants them. The very same array where nothing does. */
export function casedParagraphs(paragraphs: readonly StyledParagraph[], lang: string): readonly StyledParagraph[] {
  if (!paragraphs.some(({ runs }) => runs.some(({ style }) => style.letterCase === 'upper'))) return paragraphs;
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => (run.style.letterCase === 'upper' ? { ...run, text: upperCase(run.text, lang) } : run)),
  }));
}
