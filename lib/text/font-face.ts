import type { FontKey } from '../drawing/display-list';
import type { Path } from '../drawing/path';

/** What a style asks for. No bold or slant is ever made up: the nearest file of the family is taken. */
export interface FontQuery {
  readonly family: string;
  /** 100–900, as CSS has it. */
  readonly weight: number;
  readonly italic: boolean;
}

/** One opened font file. Metrics are in font units; `unitsPerEm` of them make one em. y grows upwards here, as in the file. */
export interface FontFace extends FontQuery {
  readonly key: FontKey;
  /** The PostScript name, plain ASCII. */
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  /** From hhea, or the typographic ones when the font sets USE_TYPO_METRICS. Descender is negative, as in the file. */
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  /** Top of the line under letters above the baseline (negative: below it), and how thick it is; the same for the one through them. */
  readonly underline: { readonly offset: number; readonly size: number };
  readonly strikeout: { readonly offset: number; readonly size: number };
  /** xMin, yMin, xMax, yMax of all glyphs. */
  readonly boundingBox: readonly [number, number, number, number];
  /** `glyf` outlines or CFF ones; decides how a PDF carries it. */
  readonly outlines: 'truetype' | 'cff';
  /** The whole file, for subsetting. */
  readonly bytes: Uint8Array;
  hasGlyphFor(codePoint: number): boolean;
  /** Shapes one word or one space by itself, as browsers do; results are kept and must not be changed. */
  shape(word: string, how: Shaping): ShapedWord;
  /** Advance width of a glyph by itself, in font units. */
  advance(glyph: number): number;
  /** Outline in font units, y upwards; kept once made. */
  outline(glyph: number): Path;
}

/** What the shape of a word depends on besides its font. */
export interface Shaping {
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47; chooses language-specific forms. */
  readonly lang: string;
  /** Off where letters are spaced, as browsers do: a spaced ligature would leave its letters unspaced. */
  readonly ligatures: boolean;
}

export interface ShapedWord {
  readonly glyphs: readonly ShapedGlyph[];
  /** Sum of the glyphs' advances, in font units. */
  readonly advance: number;
  /** Number of clusters that letter spacing sets apart. */
  readonly clusters: number;
  /** Whether the font has a glyph for every character of the word. */
  readonly complete: boolean;
}

/** A glyph as HarfBuzz places it, in font units, in visual order. */
export interface ShapedGlyph {
  readonly id: number;
  readonly advance: number;
  readonly dx: number;
  /** Upwards. */
  readonly dy: number;
  /** Characters it stands for; empty for the further glyphs of a cluster. */
  readonly text: string;
  /** Index of its cluster's first UTF-16 unit in the word. */
  readonly cluster: number;
}

/** The fonts a layout may use, all opened before. */
export interface FontBook {
  /** The nearest face of the family by CSS's font matching; undefined when the family is not there. */
  find(query: FontQuery): FontFace | undefined;
  /** What stands in for a family that is not there; undefined only in an empty book. */
  substitute(query: FontQuery): FontFace | undefined;
  /** Faces to try, in order, for a character that `face` lacks; never empty in a complete book. */
  fallbacks(face: FontFace): readonly FontFace[];
  byKey(key: FontKey): FontFace | undefined;
}
