import { Blob, Face } from 'harfbuzzjs';
import type { FontQuery } from './font-face';
import { readSfntFacts } from './sfnt-facts';

/** What a font file says it is. */
export interface FontNames extends FontQuery {
  /** Such as "Bold Italic"; empty when the file does not say. */
  readonly style: string;
}

const FAMILY = 1;
const STYLE = 2;
const WHOLE_FAMILY = 16;
const WHOLE_STYLE = 17;
/** Characters of a family's name, as documents take it. */
const LONGEST_NAME = 100;

/**
 * Reads family, style, weight and slant from a font's own tables; undefined when it has no name. A narrow or wide face counts as a family
 * of its own, for weight and slant alone would not tell it from the plain ones. Throws `FontError` when the file is not a usable font.
 */
export function readFontNames(bytes: Uint8Array): FontNames | undefined {
  const { weight, italic, plainWidth } = readSfntFacts(bytes);
  const face = new Face(new Blob(bytes));
  const name = (id: number) => ['en', 'ru', ''].map((lang) => clean(face.getName(id, lang))).find((text) => text !== '') ?? '';
  const whole = plainWidth ? name(WHOLE_FAMILY) : '';
  const family = whole === '' ? name(FAMILY) : whole;
  if (family === '') return undefined;
  const style = whole === '' ? name(STYLE) : name(WHOLE_STYLE) || name(STYLE);
  return { family, style, weight, italic };
}

function clean(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
}
