import type { FontFace } from '../../text/font-face';
import { SEED_CHARACTERS, SEED_PAIRS, SEED_WORDS } from './base-characters';
import { CodedFont } from './coded-font';
import { fontProgram, type FontProgram } from './font-objects';
import type { PdfTools } from './pdf-resources';

/** A face's base subset: what nearly every file needs of it, the same whatever the document says, so that it tells nothing of pages left out. */
export interface BaseFont {
  readonly font: CodedFont;
  readonly program: FontProgram;
}

/** Made once for each opened face (about 10 ms) and shared by all versions. */
export function baseFont(face: FontFace, tools: PdfTools): BaseFont {
  let made = bases.get(face);
  if (made === undefined) {
    const font = new CodedFont(face);
    takeIn(font, SEED_CHARACTERS);
    if (takeIn(font, SEED_PAIRS) > FEW_LIGATURES) takeIn(font, SEED_WORDS);
    made = { font, program: fontProgram(font, tools, 9) };
    bases.set(face, made);
  }
  return made;
}
const bases = new WeakMap<FontFace, BaseFont>();

/** Pairs that bring more glyphs than this show a face whose letters change with their neighbours. */
const FEW_LIGATURES = 8;

/**
 * Shaping, not the font's character map, tells which glyphs a text takes: scripts have other forms at a word's start and end, and plain ones
 * where letters are spaced. Gives the number of codes that came in.
 */
function takeIn(font: CodedFont, words: readonly string[]): number {
  const before = font.coded.length;
  for (const word of words) {
    for (const ligatures of word.length === 1 ? [false, true] : [true]) {
      const { glyphs, complete } = font.face.shape(word, { direction: 'ltr', lang: 'ru', ligatures });
      if (complete) for (const { id, text } of glyphs) font.add(id, text);
    }
  }
  return font.coded.length - before;
}
