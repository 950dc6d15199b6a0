import type { GlyphRun, PathItem } from '../drawing/display-list';
import { cutText, ELLIPSIS } from './cut-text';
import { fitText, TOLERANCE, type FittedText } from './fit-text';
import type { FontBook } from './font-face';
import { placeLine, wordGap } from './place-lines';
import { gapAfter, type SetLine } from './set-lines';
import { shapeLine, type GlyphReport } from './shaped-line';
import { sourceLines, type SourceLine } from './source-lines';
import type { StyledParagraph, TextBox, TextIssue, TextLayout, TextLine } from './text-layout';

/**
 * Lays text out in a box: finds fonts, shapes words, breaks lines, fits, and places every glyph. Pure: the same text, box and fonts give
 * the same layout everywhere, so the screen and the file cannot differ.
 *
 * Spaces at which a line is broken stay as glyphs at its end, outside its width, so that copied text keeps its words apart.
 */
export function layOutText(paragraphs: readonly StyledParagraph[], box: TextBox, fonts: FontBook): TextLayout {
  const issues = new IssueList();
  const source = sourceLines(paragraphs, fonts, issues.missingFamily);
  const shape = (line: SourceLine) => shapeLine({ ...line, lang: box.lang }, fonts, issues);
  const shaped = source.map(shape);
  const sign = CUT_SIGNS[box.fit];
  const fitted = sign === undefined ? fitText(shaped, box) : cutText(source, shaped, box, sign, shape);
  const height = fitted.set.height * fitted.scale;
  const top = { top: 0, middle: 0.5, bottom: 1 }[box.verticalAlign] * (box.height - height);
  const runs: GlyphRun[] = [];
  const rules: PathItem[] = [];
  const lines: TextLine[] = [];
  let y = top;
  for (const set of fitted.set.lines) {
    const line = textLine(set, y, box.width, fitted.scale);
    const placed = placeLine(set, line, fitted.scale);
    runs.push(...placed.runs);
    rules.push(...placed.rules);
    lines.push(line);
    y += line.height + gapAfter(set) * fitted.scale;
  }
  issues.fit(fitted, height, box);
  return { runs, rules, lines, top, height, scale: fitted.scale, issues: issues.all() };
}

/** What a text ends in that is cut to its box; other boxes cut nothing. */
const CUT_SIGNS = { grow: undefined, fixed: undefined, shrink: undefined, ellipsis: ELLIPSIS, clip: '' } as const satisfies Readonly<
  Record<TextBox['fit'], string | undefined>
>;

function textLine(set: SetLine, top: number, boxWidth: number, scale: number): TextLine {
  const { line, from, to } = set;
  const own = set.width * scale;
  const width = wordGap(set, boxWidth - own) > 0 ? boxWidth : own;
  const start = line.base % 2 === 0 ? 0 : 1;
  const x = { left: 0, center: 0.5, right: 1, justify: start }[line.align] * (boxWidth - width);
  const height = (set.above + set.below) * scale;
  return { text: line.text.slice(from, to), x, width, top, height, baseline: top + set.above * scale };
}

/** Gathers what went less than well; each family, and all missing characters, once. */
class IssueList implements GlyphReport {
  private readonly families = new Set<string>();
  private readonly lentBy = new Map<string, Set<string>>();
  private readonly missingCharacters = new Set<string>();
  private readonly fitting: TextIssue[] = [];

  readonly missingFamily = (family: string): void => {
    this.families.add(family);
  };

  lent(characters: string, family: string): void {
    let lent = this.lentBy.get(family);
    if (lent === undefined) this.lentBy.set(family, (lent = new Set()));
    for (const character of characters) lent.add(character);
  }

  missing(characters: string): void {
    for (const character of characters) this.missingCharacters.add(character);
  }

  fit({ set, scale, hidden = 0 }: FittedText & { readonly hidden?: number }, height: number, box: TextBox): void {
    if (hidden > 0) this.fitting.push({ code: 'text_cut', hidden });
    const beyond = box.maxLines > 0 ? set.lines.slice(box.maxLines) : [];
    const tooMany = beyond.reduce((sum, line) => sum + (line.above + line.below) * scale, 0);
    const overWidth = set.width * scale - box.width;
    const overHeight = Math.max(box.fit === 'grow' ? 0 : height - box.height, tooMany);
    // Sums taken in another order than the fitting's own may differ in their last digits.
    const beyondDoubt = TOLERANCE + 1e-6;
    if (overWidth > beyondDoubt || overHeight > beyondDoubt) {
      this.fitting.push({ code: 'does_not_fit', overWidth: Math.max(0, overWidth), overHeight: Math.max(0, overHeight) });
    }
    if (scale < box.minScale - 1e-9) this.fitting.push({ code: 'shrunk_below_minimum', scale });
  }

  all(): readonly TextIssue[] {
    const issues = [...this.fitting];
    if (this.missingCharacters.size > 0) issues.push({ code: 'missing_glyph', characters: [...this.missingCharacters].join('') });
    for (const [family, characters] of this.lentBy) issues.push({ code: 'fallback_font', characters: [...characters].join(''), family });
    for (const family of this.families) issues.push({ code: 'missing_font', family });
    return issues;
  }
}
