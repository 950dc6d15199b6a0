import type { Glyph, GlyphRun } from '../../drawing/display-list';
import type { CodedGlyph } from './coded-font';
import type { ContentContext, EmbeddedFont } from './content-context';
import type { GraphicsState } from './graphics-state';
import { length } from './numbers';
import { utf16 } from './pdf-syntax';

/** A position that is off by no more than this many points is left as it is. */
const TOLERANCE = 0.006;
/** Gaps from which readers take a word to be split or letters to be doubled, in ems; poppler's limit is 0.1. */
const SUSPICIOUS_GAP = 0.08;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Shows glyph runs that follow one another, between `BT` and `ET`, each glyph within a hundredth of a point of its place. */
export function textOperators(runs: readonly GlyphRun[], context: ContentContext, state: GraphicsState): string {
  const writer = new TextWriter(context, state);
  for (const word of words(runs)) writer.showWord(word);
  return writer.finish();
}

interface ShownGlyph {
  readonly run: GlyphRun;
  readonly glyph: Glyph;
}

/** Glyphs on one baseline with no space between them, even where font or colour change within; a space is a word of its own. */
function words(runs: readonly GlyphRun[]): readonly (readonly ShownGlyph[])[] {
  const found: ShownGlyph[][] = [];
  let open: ShownGlyph[] | undefined;
  let baseline = NaN;
  for (const run of runs) {
    if (run.size <= 0) continue;
    if (run.y !== baseline) open = undefined;
    baseline = run.y;
    for (const glyph of run.glyphs) {
      const isSpace = glyph.text !== '' && glyph.text.trim() === '';
      if (open === undefined || isSpace) found.push((open = []));
      open.push({ run, glyph });
      if (isSpace) open = undefined;
    }
  }
  return found;
}

/** Writes text while knowing where a reader's pen is, so that roundings never add up. */
class TextWriter {
  readonly #context: ContentContext;
  readonly #state: GraphicsState;
  #operators = '';
  /** The operand of the `TJ` being built, without brackets. */
  #array = '';
  #hex = '';
  #run: GlyphRun | undefined;
  #fonts: readonly EmbeddedFont[] = [];
  /** The run's em size as the file says it. */
  #size = 0;
  /** Points from the run's origin. */
  #pen = 0;
  #rise = 0;

  constructor(context: ContentContext, state: GraphicsState) {
    this.#context = context;
    this.#state = state;
  }

  /**
   * Where codes or gaps would mislead a reader, the word says in `/ActualText` how it reads: for a script with strong kerning, wide letter
   * spacing, marks above letters.
   */
  showWord(word: readonly ShownGlyph[]): void {
    const text = word.map(({ glyph }) => glyph.text).join('');
    const explicit = text !== '' && !RIGHT_TO_LEFT.test(text) && this.#misleads(word);
    if (explicit) {
      this.#endArray();
      this.#operators += `/Span<</ActualText<feff${utf16(text)}>>>BDC\n`;
    }
    for (const { run, glyph } of word) this.#show(run, glyph);
    if (explicit) {
      this.#endArray();
      this.#operators += 'EMC\n';
    }
  }

  finish(): string {
    this.#setRise(0);
    this.#endArray();
    return this.#operators;
  }

  #misleads(word: readonly ShownGlyph[]): boolean {
    let pen: number | undefined;
    for (const { run, glyph } of word) {
      const { coded } = codeOf(glyph, this.#context.fonts(run.font));
      if (glyph.text === '' || coded.text !== glyph.text || glyph.y !== 0) return true;
      const x = run.x + glyph.x;
      if (pen !== undefined && Math.abs(x - pen) > SUSPICIOUS_GAP * run.size) return true;
      pen = x + (coded.width * run.size) / 1000;
    }
    return false;
  }

  #show(run: GlyphRun, glyph: Glyph): void {
    if (run !== this.#run) this.#begin(run);
    const { embedded, coded } = codeOf(glyph, this.#fonts);
    const tf = this.#state.font(embedded.number, this.#size);
    if (tf !== '') {
      this.#endArray();
      this.#operators += tf;
    }
    this.#context.resources.fonts.add(embedded.number);
    this.#setRise(glyph.y);
    this.#moveTo(glyph.x);
    this.#hex += coded.hex;
    this.#pen += (coded.width * this.#size) / 1000;
  }

  #begin(run: GlyphRun): void {
    this.#endArray();
    this.#run = run;
    this.#fonts = this.#context.fonts(run.font);
    this.#size = Math.round(run.size * 1000) / 1000;
    const x = Math.round(run.x * 1000) / 1000;
    this.#pen = x - run.x;
    this.#operators += `${this.#state.fillColor(run.color)}1 0 0 -1 ${length(x)} ${length(run.y)} Tm\n`;
  }

  /** `y` downwards, as in the display list. */
  #setRise(y: number): void {
    if (y === this.#rise) return;
    this.#endArray();
    this.#rise = y;
    this.#operators += `${length(-y)} Ts\n`;
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
}

function codeOf({ id, text }: Glyph, fonts: readonly EmbeddedFont[]): { embedded: EmbeddedFont; coded: CodedGlyph } {
  for (const embedded of fonts) {
    const coded = embedded.open ? embedded.font.add(id, text) : embedded.font.find(id, text);
    if (coded !== undefined) return { embedded, coded };
  }
  throw new Error(`no font takes glyph ${id}`);
}
