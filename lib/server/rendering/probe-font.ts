import { createHash } from 'node:crypto';
import { AppError } from '../../errors';
import { CodedFont } from '../../render/pdf/coded-font';
import { fontProgram } from '../../render/pdf/font-objects';
import { openFont } from '../../text/open-font';
import type { ProbedFont } from './messages';
import { nodePdfTools } from './pdf-tools';

export const MAX_FONT_BYTES = 10 * 1024 * 1024;

/** Every letter of both alphabets, figures and the signs of a diploma. */
const PANGRAMS = [
  'Съешь же ещё этих мягких французских булок, да выпей чаю',
  'The quick brown fox jumps over the lazy dog',
  '№ 0123456789 «»—%@',
];

/**
 * Does with a font from outside all that making files will do with it: opens it, shapes words, reads outlines, makes what a PDF would carry. To be run in a render
 * child only: a font's tables are small programs, and some never end. @throws AppError `bad_font`
 */
export async function probeFont(bytes: Uint8Array): Promise<ProbedFont> {
  if (bytes.length > MAX_FONT_BYTES)
    throw new AppError('bad_font', { reason: 'too_many_bytes', bytes: bytes.length, limit: MAX_FONT_BYTES });
  const key = createHash('sha256').update(bytes).digest('hex');
  const tools = await nodePdfTools();
  try {
    const face = openFont(bytes, key, { family: 'probe', weight: 400, italic: false });
    const words = PANGRAMS.flatMap((text) => text.split(' '));
    const shaped = words.flatMap((word) =>
      (['ltr', 'rtl'] as const).map((direction) => face.shape(word, { direction, lang: 'ru', ligatures: true })),
    );
    const font = new CodedFont(face);
    for (const { glyphs } of shaped) for (const { id, text } of glyphs) font.add(id, text);
    for (const { glyph } of font.coded) face.outline(glyph);
    if (fontProgram(font, tools, 1).file.length === 0) throw new AppError('bad_font', { reason: 'broken' });
    return { key, postScriptName: face.postScriptName, outlines: face.outlines };
  } catch (error) {
    throw new AppError('bad_font', { reason: 'broken' }, { cause: error });
  }
}
