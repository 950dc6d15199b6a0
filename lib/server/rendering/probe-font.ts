import { createHash } from 'node:crypto';
import { MAX_FONT_BYTES } from '../../document/own-font';
import { AppError } from '../../errors';
import { CodedFont } from '../../render/pdf/coded-font';
import { fontProgram } from '../../render/pdf/font-objects';
import { alphabetsOf } from '../../text/alphabets';
import type { FontFace } from '../../text/font-face';
import { readFontNames } from '../../text/font-names';
import { openFont } from '../../text/open-font';
import { readSfntFacts } from '../../text/sfnt-facts';
import { badFont, type BadFontReason } from './bad-font';
import type { ProbedFont } from './messages';
import { nodePdfTools } from './pdf-tools';

/** Every letter of both alphabets, figures and the signs of a diploma. */
const PANGRAMS = [
  'Съешь же ещё этих мягких французских булок, да выпей чаю',
  'The quick brown fox jumps over the lazy dog',
  '№ 0123456789 «»—%@',
];

/**
 * Does with a font from outside all that making files will do with it: opens it, shapes words, reads outlines, makes what a PDF would
 * carry; and reads what it is called. To be run in a render child only: a font's tables are small programs, and some never end.
 * @throws AppError `bad_font`
 */
export async function probeFont(bytes: Uint8Array): Promise<ProbedFont> {
  if (bytes.length > MAX_FONT_BYTES) throw badFont('too_many_bytes');
  const otherKind = otherKindOf(bytes);
  if (otherKind !== undefined) throw badFont(otherKind);
  const key = createHash('sha256').update(bytes).digest('hex');
  const tools = await nodePdfTools();
  try {
    if (!readSfntFacts(bytes).embeddable) throw badFont('not_embeddable');
    const names = readFontNames(bytes);
    if (names === undefined) throw badFont('broken');
    const face = openFont(bytes, key, names);
    if (fontProgram(useAll(face), tools, 1).file.length === 0) throw badFont('broken');
    const letters = alphabetsOf((codePoint) => face.hasGlyphFor(codePoint));
    return { key, ...names, letters, postScriptName: face.postScriptName, outlines: face.outlines };
  } catch (error) {
    throw error instanceof AppError ? error : badFont('broken', {}, { cause: error });
  }
}

/** Shapes every word both ways and draws each of its glyphs. */
function useAll(face: FontFace): CodedFont {
  const words = PANGRAMS.flatMap((text) => text.split(' '));
  const shaped = words.flatMap((word) =>
    (['ltr', 'rtl'] as const).map((direction) => face.shape(word, { direction, lang: 'ru', ligatures: true })),
  );
  const font = new CodedFont(face);
  for (const { glyphs } of shaped) for (const { id, text } of glyphs) font.add(id, text);
  for (const { glyph } of font.coded) face.outline(glyph);
  return font;
}

const KINDS: Readonly<Record<string, BadFontReason | undefined>> = {
  '\0\x01\0\0': undefined,
  true: undefined,
  OTTO: undefined,
  wOFF: 'web_font',
  wOF2: 'web_font',
  ttcf: 'collection',
};

/** Why a file of this kind is not taken, by its first four bytes; undefined when it is one that is. */
function otherKindOf(bytes: Uint8Array): BadFontReason | undefined {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  return Object.hasOwn(KINDS, magic) ? KINDS[magic] : 'unknown_kind';
}
