import type { Page } from '@/lib/document/design-document';
import type { TextElement } from '@/lib/document/elements';
import { fillParagraphs, fillText } from '@/lib/document/fill-text';
import type { FillContext } from '@/lib/document/functions/define-function';
import { casedParagraphs, joinedText, styledParagraphs } from '@/lib/document/text-paragraphs';
import type { Rect } from '@/lib/drawing/display-list';
import { placedBox } from '@/lib/drawing/matrix';
import { caretPlaces, rangeRects, type CaretPlace } from '@/lib/editor/text/caret-places';
import { mappedBounds } from '@/lib/editor/geometry/box';
import type { OverPage } from '@/lib/editor/sheet-painter';
import { isText } from '@/lib/editor/text/restyle';
import { chipsIn, type Chip } from '@/lib/editor/variables/chips';
import type { FontBook } from '@/lib/text/font-face';
import { remembered } from '@/lib/remembered';
import { layOutText } from '@/lib/text/lay-out-text';
import type { StyledParagraph, TextLayout } from '@/lib/text/text-layout';
import { differsInPlaceOnly } from './differs-in-place';

/** Where a chip lies in its text's box, in points. */
export interface ChipMark extends Rect {
  readonly state: Chip['state'];
}

/** How each kind looks: by colour, and for who sees none by its line. `dash` in pixels of the screen. */
const LOOKS = {
  known: { fill: '#5b57e024', line: '#5b57e0b0', dash: [] },
  unknown: { fill: '#d1293d24', line: '#d1293d', dash: [4, 2] },
  empty: { fill: '#b4690e2b', line: '#b4690e', dash: [1.5, 2] },
} as const satisfies Record<Chip['state'], object>;

/** A text as it is written, its variables not put in; all of it, also what does not fit: who types must see it. */
export function rawLayout(element: TextElement, fonts: FontBook, lang: string): TextLayout {
  const isCut = element.fit === 'ellipsis' || element.fit === 'clip';
  return layoutOf(isCut ? { ...element, fit: 'fixed' } : element, styledParagraphs(element.paragraphs), fonts, lang);
}

function layoutOf(element: TextElement, paragraphs: readonly StyledParagraph[], fonts: FontBook, lang: string): TextLayout {
  const { width, height, fit, verticalAlign, maxLines, minScale } = element;
  return layOutText(casedParagraphs(paragraphs, lang), { width, height, fit, verticalAlign, maxLines, minScale, lang }, fonts);
}

/** The marks of a text's chips. */
export function chipMarks(chips: readonly Chip[], places: readonly CaretPlace[]): readonly ChipMark[] {
  return chips.flatMap(({ from, to, state }) => rangeRects(places, from, to).map((rect) => ({ ...rect, state })));
}

/** Paints pills under a text, where the context has the text's own coordinates. `zoom`: CSS pixels a point. */
export function paintPills(context: CanvasRenderingContext2D, marks: readonly ChipMark[], zoom: number): void {
  for (const { x, y, width, height, state } of marks) {
    const { fill, line, dash } = LOOKS[state];
    context.beginPath();
    context.roundRect(x, y, width, height, Math.min(height / 5, 4 / zoom));
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = line;
    context.lineWidth = 1 / zoom;
    context.setLineDash(dash.map((length) => length / zoom));
    context.stroke();
  }
  context.setLineDash([]);
}

/** A text and where its variables are to be underlined. */
export interface MarkedText {
  readonly element: TextElement;
  readonly marks: readonly ChipMark[];
}

/** Finds the lines under the variables of a page that nobody types in; kept for each text until it changes. */
export class PageMarks {
  /** By the elements' ids. */
  private readonly latest = new Map<string, MarkedText>();
  private readonly fonts: FontBook;

  constructor(fonts: FontBook) {
    this.fonts = fonts;
  }

  /** The page's texts that have any. Elements in `left` are left out. */
  of(page: Page, left: ReadonlySet<string>, filling: () => FillContext): readonly MarkedText[] {
    return page.elements.flatMap((element) => {
      if (element.hidden || left.has(element.id) || !isText(element)) return [];
      const marked = this.marked(element, filling);
      this.latest.set(element.id, marked);
      return marked.marks.length === 0 ? [] : [marked];
    });
  }

  private marked(element: TextElement, filling: () => FillContext): MarkedText {
    const before = this.latest.get(element.id);
    if (before?.element === element) return before;
    const elsewhere = before !== undefined && differsInPlaceOnly(before.element, element);
    return { element, marks: elsewhere ? before.marks : filledMarks(element, filling(), this.fonts) };
  }
}

/** The lines under a text's variables, over everything on the page. */
export const overText = remembered(({ element, marks }: MarkedText): OverPage<CanvasRenderingContext2D> => {
  const toPage = placedBox(element);
  return {
    area: mappedBounds(toPage, marks),
    paint(context, zoom) {
      context.save();
      context.transform(...toPage);
      for (const mark of marks) underline(context, mark, zoom);
      context.restore();
    },
  };
});

/** Where the chips of a text lie once it is filled: what is put in may be longer or shorter than what is written. */
function filledMarks(element: TextElement, filling: FillContext, fonts: FontBook): readonly ChipMark[] {
  const chips: Chip[] = [];
  let end = 0;
  for (const text of element.paragraphs.map(joinedText)) {
    let written = 0;
    for (const chip of chipsIn(text)) {
      const from = end + fillText(text.slice(written, chip.from), filling).length;
      end = from + fillText(text.slice(chip.from, chip.to), filling).length;
      chips.push({ ...chip, from, to: end });
      written = chip.to;
    }
    end += fillText(text.slice(written), filling).length + 1;
  }
  if (chips.length === 0) return [];
  const paragraphs = fillParagraphs(styledParagraphs(element.paragraphs), filling);
  const text = paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
  return chipMarks(chips, caretPlaces(text, layoutOf(element, paragraphs, fonts, filling.lang)));
}

function underline(context: CanvasRenderingContext2D, { x, y, width, height, state }: ChipMark, zoom: number): void {
  const { line, dash } = LOOKS[state];
  const foot = y + height * 0.92;
  context.beginPath();
  context.moveTo(x, foot);
  context.lineTo(x + width, foot);
  context.strokeStyle = line;
  context.lineWidth = 1.5 / zoom;
  context.setLineDash(dash.map((length) => length / zoom));
  context.stroke();
}
