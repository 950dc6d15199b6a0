import type { Glyph, GlyphRun } from '../../drawing/display-list';
import type { CodedGlyph } from './coded-font';
import type { ContentContext, EmbeddedFont } from './content-context';
import type { GraphicsState } from './graphics-state';
import { length } from './numbers';
import { utf16 } from './pdf-syntax';

/** A position that is off by no more than this many points is left as it is. */
const TOLERANCE = 0.003;
/** Gaps from which readers take a word to be split or letters to be doubled, in ems; poppler's limit is 0.1. */
const SUSPICIOUS_GAP = 0.08;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Shows a glyph run between `BT` and `ET`, each glyph within a hundredth of a point of its place. */
export function textOperators(run: GlyphRun, context: ContentContext, state: GraphicsState): string {
  if (run.size <= 0 || run.glyphs.length === 0) return '';
  const line = new ShownLine(run, context, state);
  const { glyphs } = run;
  let start = 0;
  while (start < glyphs.length) {
    let end = start + 1;
    if (!isSpace(glyphs[start])) while (end < glyphs.length && !isSpace(glyphs[end])) end++;
    line.showWord(glyphs.slice(start, end));
    start = end;
  }
  return line.finish();
}

function isSpace(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && glyph.text !== '' && glyph.text.trim() === '';
}

/** One baseline being written. It knows where a reader's pen is, so that roundings never add up. */
class ShownLine {
  readonly #run: GlyphRun;
  readonly #context: ContentContext;
  readonly #state: GraphicsState;
  readonly #fonts: readonly EmbeddedFont[];
  /** The em size as the file says it. */
  readonly #size: number;
  #operators: string;
  /** The operand of the `TJ` being built, without brackets. */
  #array = '';
  #hex = '';
  /** Points from the run's origin. */
  #pen: number;
  #rise = 0;

  constructor(run: GlyphRun, context: ContentContext, state: GraphicsState) {
    this.#run = run;
    this.#context = context;
    this.#state = state;
    this.#fonts = context.fonts(run.font);
    this.#size = Math.round(run.size * 1000) / 1000;
    const x = Math.round(run.x * 1000) / 1000;
    this.#pen = x - run.x;
    this.#operators = `${state.fillColor(run.color)}1 0 0 -1 ${length(x)} ${length(run.y)} Tm\n`;
  }

  /**
   * Glyphs without a space between them (or one space). Where codes or gaps would mislead a reader, the word says in `/ActualText` how it reads:
   * for a script with strong kerning, wide letter spacing, marks above letters.
   */
  showWord(glyphs: readonly Glyph[]): void {
    const text = glyphs.map((glyph) => glyph.text).join('');
    const explicit = !RIGHT_TO_LEFT.test(text) && this.#misleads(glyphs);
    if (explicit) {
      this.#endArray();
      this.#operators += `/Span<</ActualText<feff${utf16(text)}>>>BDC\n`;
    }
    for (const glyph of glyphs) this.#show(glyph);
    if (explicit) {
      this.#endArray();
      this.#operators += 'EMC\n';
    }
  }

  finish(): string {
    this.#endArray();
    if (this.#rise !== 0) this.#operators += '0 Ts\n';
    return this.#operators;
  }

  #misleads(glyphs: readonly Glyph[]): boolean {
    let pen: number | undefined;
    for (const glyph of glyphs) {
      const coded = this.#code(glyph).coded;
      if (glyph.text === '' || coded.text !== glyph.text || glyph.y !== 0) return true;
      if (pen !== undefined && Math.abs(glyph.x - pen) > SUSPICIOUS_GAP * this.#size) return true;
      pen = glyph.x + (coded.width * this.#size) / 1000;
    }
    return false;
  }

  #show(glyph: Glyph): void {
    const { embedded, coded } = this.#code(glyph);
    const tf = this.#state.font(embedded.number, this.#size);
    if (tf !== '') {
      this.#endArray();
      this.#operators += tf;
      this.#context.resources.fonts.add(embedded.number);
    }
    if (glyph.y !== this.#rise) {
      this.#endArray();
      this.#rise = glyph.y;
      this.#operators += `${length(-glyph.y)} Ts\n`;
    }
    this.#moveTo(glyph.x);
    this.#hex += coded.hex;
    this.#pen += (coded.width * this.#size) / 1000;
  }

  #moveTo(x: number): void {
    if (Math.abs(x - this.#pen) <= TOLERANCE) return;
    // Thousandths of an em, with as many decimals as the size needs to stay within the tolerance.
    const decimals = this.#size > 60 ? 100 : 10;
    const back = Math.round(((this.#pen - x) * 1000 * decimals) / this.#size) / decimals;
    if (this.#hex !== '') this.#array += `<${this.#hex}>`;
    this.#hex = '';
    this.#array += this.#array !== '' && !this.#array.endsWith('>') ? ` ${length(back)}` : length(back);
    this.#pen -= (back * this.#size) / 1000;
  }

  #endArray(): void {
    if (this.#hex !== '') this.#array += `<${this.#hex}>`;
    if (this.#array !== '') this.#operators += `[${this.#array}]TJ\n`;
    this.#array = '';
    this.#hex = '';
  }

  #code({ id, text }: Glyph): { embedded: EmbeddedFont; coded: CodedGlyph } {
    for (const embedded of this.#fonts) {
      const coded = embedded.open ? embedded.font.add(id, text) : embedded.font.find(id, text);
      if (coded !== undefined) return { embedded, coded };
    }
    throw new Error(`no font takes glyph ${id} of ${this.#run.font}`);
  }
}
