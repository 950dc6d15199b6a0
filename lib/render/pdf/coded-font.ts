import type { FontFace } from '../../text/font-face';
import { hex4 } from './numbers';

/** A glyph as a content stream shows it. */
export interface CodedGlyph {
  readonly glyph: number;
  /** What the code stands for when text is copied; '' for the further glyphs of a cluster. */
  readonly text: string;
  /** The two-byte code in hex. */
  readonly hex: string;
  /** Advance in thousandths of an em, exactly as the font's `/W` says it: a whole number, since some readers (mupdf) keep no other. */
  readonly width: number;
}

/**
 * A set of glyphs of one face under two-byte codes (CIDs). `/ToUnicode` knows one text for a code, yet one glyph may stand for several (the
 * Latin A and the Cyrillic А; a letter, and the letter with a mark whose glyph follows): so each (glyph, text) pair gets its own code, and
 * `/CIDToGIDMap` leads them to the same outline; a font with CFF outlines, which knows no such map, is written with the outline under each code.
 */
export class CodedFont {
  readonly face: FontFace;
  /** In order of their codes; code 0 is the missing glyph. */
  readonly coded: CodedGlyph[] = [];
  readonly #byGlyph = new Map<number, CodedGlyph[]>();

  constructor(face: FontFace) {
    this.face = face;
    this.add(0, '');
  }

  /** The code of exactly this pair, or of the same glyph under another text (the caller then tells the text another way), or none. */
  find(glyph: number, text: string): CodedGlyph | undefined {
    const known = this.#byGlyph.get(glyph);
    return known?.find((one) => one.text === text) ?? known?.[0];
  }

  /** As `find`, but takes the pair in when it is new. */
  add(glyph: number, text: string): CodedGlyph {
    const known = this.#byGlyph.get(glyph);
    const found = known?.find((one) => one.text === text);
    if (found !== undefined) return found;
    const coded = { glyph, text, hex: hex4(this.coded.length), width: this.#width(glyph) };
    this.coded.push(coded);
    if (known) known.push(coded);
    else this.#byGlyph.set(glyph, [coded]);
    return coded;
  }

  #width(glyph: number): number {
    return Math.round((this.face.advance(glyph) * 1000) / this.face.unitsPerEm);
  }
}
