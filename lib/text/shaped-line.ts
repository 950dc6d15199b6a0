import type { FontBook, FontFace, ShapedWord, Shaping } from './font-face';
import { bidiLevels, type BidiLevels } from './bidi';
import { graphemeStarts } from './graphemes';
import { breakPlaces, type BreakPlace } from './line-breaks';
import { scriptOf } from './script';
import type { StyleMetrics } from './style-metrics';
import type { TextAlign } from './text-layout';

/** One style over a piece of a source line. */
export interface StyledSpan {
  readonly start: number;
  readonly end: number;
  readonly metrics: StyleMetrics;
}

/** A word or a space of one style and font, shaped. Lengths are points at scale 1. */
export interface TextItem {
  readonly start: number;
  readonly end: number;
  readonly metrics: StyleMetrics;
  readonly face: FontFace;
  readonly level: number;
  readonly shaping: Shaping;
  readonly word: ShapedWord;
  /** Points in a unit of the font. */
  readonly unit: number;
  /** Width with the letter spacing after each of its clusters. */
  readonly width: number;
}

/** The text between two hard breaks, shaped once; every measure at every shrink factor is taken from this. */
export interface ShapedLine {
  readonly text: string;
  readonly items: readonly TextItem[];
  /** Index of the item that holds each UTF-16 unit. */
  readonly itemAt: Uint16Array | Uint32Array;
  /** Left end of each item, were all on one line; one more than items. */
  readonly lefts: Float64Array;
  readonly breaks: readonly BreakPlace[];
  /** Level of the whole, odd when it reads from right to left. */
  readonly base: number;
  /** What an empty line is as high as. */
  readonly metrics: StyleMetrics;
  readonly align: TextAlign;
  /** Points left free below its last line, at scale 1. */
  readonly after: number;
}

/** What was lent and what is missing while shaping. */
export interface GlyphReport {
  lent(characters: string, family: string): void;
  missing(characters: string): void;
}

/** Splits a line into words and spaces, shapes each, and finds where it may be broken. */
export function shapeLine(
  source: { text: string; spans: readonly StyledSpan[]; metrics: StyleMetrics; align: TextAlign; after: number; lang: string },
  fonts: FontBook,
  report: GlyphReport,
): ShapedLine {
  const { text, spans, lang } = source;
  const bidi = bidiLevels(text);
  const items: TextItem[] = [];
  for (const span of spans) {
    for (let start = span.start; start < span.end;) {
      const end = unitEnd(text, start, span.end, bidi);
      shapeUnit({ text, start, end, span, level: bidi?.levels[start] ?? 0, lang }, fonts, report, items);
      start = end;
    }
  }
  const itemAt = text.length < 0x10000 ? new Uint16Array(text.length) : new Uint32Array(text.length);
  const lefts = new Float64Array(items.length + 1);
  items.forEach((item, index) => {
    lefts[index + 1] = (lefts[index] ?? 0) + item.width;
    itemAt.fill(index, item.start, item.end);
  });
  const { metrics, align, after } = source;
  return { text, items, itemAt, lefts, breaks: breakPlaces(text, lang), base: bidi?.base ?? 0, metrics, align, after };
}

const SPACE = 0x20;

/** Where the word or space that begins at `start` ends: at a space, and where script or direction change, as browsers cut it. */
function unitEnd(text: string, start: number, limit: number, bidi: BidiLevels | undefined): number {
  if (text.charCodeAt(start) === SPACE) return start + 1;
  const level = bidi?.levels[start];
  let script = 0;
  for (let index = start; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code === SPACE || (bidi !== undefined && bidi.levels[index] !== level)) return index;
    const own = scriptOf(code);
    if (own !== 0 && script !== 0 && own !== script) return index;
    if (own !== 0) script = own;
  }
  return limit;
}

interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly span: StyledSpan;
  readonly level: number;
  readonly lang: string;
}

function shapeUnit(unit: Unit, fonts: FontBook, report: GlyphReport, items: TextItem[]): void {
  const { metrics } = unit.span;
  const shaping = shapingOf(metrics, unit);
  const characters = unit.text.slice(unit.start, unit.end);
  const word = metrics.face.shape(characters, shaping);
  if (word.complete) items.push(textItem(unit, metrics.face, shaping, unit.start, unit.end, word));
  else shapeWithLoans(unit, shaping, fonts, report, items);
}

const shapings = new Map<string, readonly [ltr: Shaping, rtl: Shaping]>();

function shapingOf(metrics: StyleMetrics, { level, lang }: Unit): Shaping {
  const ligatures = metrics.spacing === 0;
  const name = `${lang}${ligatures ? '' : ' spaced'}`;
  let pair = shapings.get(name);
  if (pair === undefined) {
    pair = [
      { direction: 'ltr', lang, ligatures },
      { direction: 'rtl', lang, ligatures },
    ];
    if (shapings.size < 64) shapings.set(name, pair);
  }
  return level % 2 === 0 ? pair[0] : pair[1];
}

/** Sets a word whose font lacks letters: each grapheme goes to the first font that has it, neighbours of one font stay together. */
function shapeWithLoans(unit: Unit, shaping: Shaping, fonts: FontBook, report: GlyphReport, items: TextItem[]): void {
  const { text, start, end } = unit;
  const own = unit.span.metrics.face;
  const starts = graphemeStarts(text.slice(start, end)).map((index) => start + index);
  const faces = starts.slice(0, -1).map((from, index) => faceFor(text.slice(from, starts[index + 1]), own, shaping, fonts));
  for (let first = 0; first < faces.length;) {
    const face = faces[first];
    let next = first + 1;
    while (next < faces.length && faces[next] === face) next++;
    const from = starts[first] ?? start;
    const to = starts[next] ?? end;
    const characters = text.slice(from, to);
    if (face === undefined) report.missing(characters);
    else if (face !== own) report.lent(characters, face.family);
    const used = face ?? own;
    items.push(textItem(unit, used, shaping, from, to, used.shape(characters, shaping)));
    first = next;
  }
}

function faceFor(grapheme: string, own: FontFace, shaping: Shaping, fonts: FontBook): FontFace | undefined {
  if (own.shape(grapheme, shaping).complete) return own;
  return fonts.fallbacks(own).find((face) => face.shape(grapheme, shaping).complete);
}

function textItem(unit: Unit, face: FontFace, shaping: Shaping, start: number, end: number, word: ShapedWord): TextItem {
  const { metrics } = unit.span;
  const scale = metrics.style.size / face.unitsPerEm;
  const width = word.advance * scale + word.clusters * metrics.spacing;
  return { start, end, metrics, face, level: unit.level, shaping, word, unit: scale, width };
}

/**
 * Width in points at scale 1 of a line that holds the text `from`–`to` and ends there, without the letter spacing after its last letter:
 * spacing stands between letters.
 */
export function lineWidth(line: ShapedLine, from: number, to: number): number {
  if (to <= from) return 0;
  const first = line.itemAt[from] ?? 0;
  const last = line.itemAt[to - 1] ?? 0;
  const head = line.items[first];
  const tail = line.items[last];
  if (head === undefined || tail === undefined) return 0;
  if (head === tail) return cutWidth(line, head, from, to) - head.metrics.spacing;
  let width = (line.lefts[last + 1] ?? 0) - (line.lefts[first] ?? 0) - tail.metrics.spacing;
  if (from > head.start) width += cutWidth(line, head, from, head.end) - head.width;
  if (to < tail.end || line.text.charCodeAt(to - 1) === SOFT_HYPHEN) width += cutWidth(line, tail, tail.start, to) - tail.width;
  return width;
}

const SOFT_HYPHEN = 0xad;

/**
 * The part of an item that stands on the line `from`–`to`, shaped by itself where the line cuts it: what is cut off no longer kerns or
 * joins with it. A soft hyphen at which the line is broken shows.
 */
export function cutWord(line: ShapedLine, item: TextItem, from: number, to: number): ShapedWord {
  const hyphenated = endsInSoftHyphen(line, item, to);
  if (from <= item.start && to >= item.end && !hyphenated) return item.word;
  const characters = line.text.slice(Math.max(from, item.start), Math.min(to, item.end));
  return item.face.shape(hyphenated ? characters.slice(0, -1) + hyphenOf(item.face) : characters, item.shaping);
}

/** Whether the line `from`–`to` is broken at a soft hyphen within this item. */
export function endsInSoftHyphen(line: ShapedLine, item: TextItem, to: number): boolean {
  return to > item.start && to <= item.end && to < line.text.length && line.text.charCodeAt(to - 1) === SOFT_HYPHEN;
}

function hyphenOf(face: FontFace): string {
  return face.hasGlyphFor(0x2010) ? '\u2010' : '-';
}

function cutWidth(line: ShapedLine, item: TextItem, from: number, to: number): number {
  const word = cutWord(line, item, from, to);
  return word.advance * item.unit + word.clusters * item.metrics.spacing;
}
