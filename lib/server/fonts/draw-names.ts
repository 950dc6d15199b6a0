import { alphabetsOf, type Alphabet } from '../../text/alphabets';
import { drawnWord } from '../../text/drawn-word';
import type { FontFace } from '../../text/font-face';
import { openFont } from '../../text/open-font';

/** What every family shows of itself beside its name. */
const SAMPLE = 'Диплом';

/** The alphabets that a font file has whole. */
export function lettersOf(bytes: Uint8Array): readonly Alphabet[] {
  return alphabetsOf((codePoint) => opened(bytes, '').hasGlyphFor(codePoint));
}

/**
 * One SVG with the name of each family drawn in its own face, and a Russian word: a symbol each, an em and a half high, in the colour of
 * where it is shown.
 */
export function drawNames(families: readonly { readonly family: string; readonly plain: Uint8Array }[]): string {
  const symbols = families.flatMap(({ family, plain }) => {
    const face = opened(plain, family);
    return [symbol(family, face, family), symbol(`${family}-sample`, face, SAMPLE)];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

function symbol(id: string, face: FontFace, word: string): string {
  const { path, width } = drawnWord(face, word);
  return `<symbol id="${id.toLowerCase().replaceAll(' ', '-')}" viewBox="0 -1050 ${width} 1500" preserveAspectRatio="xMinYMid"><path d="${path}"/></symbol>`;
}

function opened(bytes: Uint8Array, family: string): FontFace {
  return openFont(bytes, '', { family, weight: 400, italic: false });
}
