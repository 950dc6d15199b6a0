import type { Color, GlyphRun, PathItem } from '../drawing/display-list';
import type { FontQuery } from './font-face';

/** A paragraph whose variables have been filled in. */
export interface StyledParagraph {
  /** `justify`: lines that were broken are as wide as the box, by wider gaps between words; the others stand where reading begins. */
  readonly align: TextAlign;
  /** Line height as a multiple of the font size of each run; 1.2 is usual. */
  readonly lineHeight: number;
  /** Points left free after it, before the next paragraph; none when absent. */
  readonly spaceAfter?: number;
  readonly runs: readonly StyledRun[];
}

export type TextAlign = 'left' | 'center' | 'right' | 'justify';

export interface StyledRun {
  /** May hold line breaks (`\n`), which end a line but not the paragraph. */
  readonly text: string;
  readonly style: TextStyle;
}

export interface TextStyle extends FontQuery {
  /** Em size in points. */
  readonly size: number;
  readonly color: Color;
  /** Added after each cluster, in ems (0.05 = a twentieth of the size). */
  readonly letterSpacing: number;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** Of the text as it is stored; what is laid out has its case already. */
  readonly letterCase?: 'as_written' | 'upper' | 'lower' | 'title';
}

export interface TextBox {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /**
   * `grow`: the box becomes as high as its text, from its vertical anchor · `fixed`: what does not fit is still drawn, and reported ·
   * `shrink`: one factor for all sizes, spacing and leading, the largest on a 0.25 % grid with which the text fits · `ellipsis`, `clip`:
   * whole lines and characters only, as many as fit, with … after them or nothing; what is left out is reported.
   */
  readonly fit: 'grow' | 'fixed' | 'shrink' | 'ellipsis' | 'clip';
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  /** 0: no limit. More lines than this do not fit, or are cut off. */
  readonly maxLines: number;
  /** Smallest shrink factor that is still good, 0–1; below it the text is shrunk all the same, and reported. */
  readonly minScale: number;
  /** BCP 47; decides language-specific glyph forms and the no-break rules. */
  readonly lang: string;
}

export interface TextLayout {
  /** Positioned in the box's coordinates, in reading order. */
  readonly runs: readonly GlyphRun[];
  /** Lines under and through letters, in the box's coordinates. */
  readonly rules: readonly PathItem[];
  readonly lines: readonly TextLine[];
  /** Top of the first line and full height of all lines, in points; with *grow* the box takes this place. */
  readonly top: number;
  readonly height: number;
  /** Shrink factor in force; 1 when nothing was shrunk. */
  readonly scale: number;
  readonly issues: readonly TextIssue[];
}

/** One set line, for carets, selection and tests. */
export interface TextLine {
  /** Text as it reads, without the space or break at which the line was broken. */
  readonly text: string;
  /** Points, in the box's coordinates. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly baseline: number;
}

/** What went less than well; nothing is ever cut or dropped in silence. */
export type TextIssue =
  | { readonly code: 'does_not_fit'; /** Points by which it stands out. */ readonly overWidth: number; readonly overHeight: number }
  | { readonly code: 'shrunk_below_minimum'; readonly scale: number }
  | { readonly code: 'text_cut'; /** Characters, without spaces, that are not printed. */ readonly hidden: number }
  | { readonly code: 'missing_glyph'; /** The characters that no font has. */ readonly characters: string }
  | { readonly code: 'fallback_font'; readonly characters: string; readonly family: string }
  | { readonly code: 'missing_font'; readonly family: string };
