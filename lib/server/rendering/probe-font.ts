import { createHash } from 'node:crypto';
import { AppError } from '../../errors';
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
 * Does with a font from outside all that making files will do with it: opens it, shapes words, reads outlines, cuts a subset. To be run in a render
 * child only: a font's tables are small programs, and some never end. @throws AppError `bad_font`
 */
export async function probeFont(bytes: Uint8Array): Promise<ProbedFont> {
  if (bytes.length > MAX_FONT_BYTES)
    throw new AppError('bad_font', { reason: 'too_many_bytes', bytes: bytes.length, limit: MAX_FONT_BYTES });
  const key = createHash('sha256').update(bytes).digest('hex');
  const { subsetFont } = await nodePdfTools();
  try {
    const face = openFont(bytes, key, { family: 'probe', weight: 400, italic: false });
    const words = PANGRAMS.flatMap((text) => text.split(' '));
    const shaped = words.flatMap((word) =>
      (['ltr', 'rtl'] as const).map((direction) => face.shape(word, { direction, lang: 'ru', ligatures: true })),
    );
    const ids = [...new Set(shaped.flatMap(({ glyphs }) => glyphs.map(({ id }) => id)))].toSorted((a, b) => a - b);
    for (const id of ids) face.outline(id);
    if (subsetFont(face, ids).length === 0) throw new AppError('bad_font', { reason: 'broken' });
    return { key, postScriptName: face.postScriptName, outlines: face.outlines };
  } catch (error) {
    throw new AppError('bad_font', { reason: 'broken' }, { cause: error });
  }
}
