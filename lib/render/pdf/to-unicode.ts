import type { CodedGlyph } from './coded-font';
import { utf16 } from './pdf-syntax';

/** The CMap by which readers turn codes back into text (ISO 32000-1, 9.10.3). Codes without text of their own are left out. */
export function toUnicodeCMap(coded: readonly CodedGlyph[]): string {
  const lines = coded.filter(({ text }) => text !== '').map(({ hex, text }) => `<${hex}><${utf16(text)}>`);
  let cmap =
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    '1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n';
  for (let at = 0; at < lines.length; at += LINES_PER_BLOCK) {
    const block = lines.slice(at, at + LINES_PER_BLOCK);
    cmap += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return cmap + 'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n';
}
/** Set by the CMap specification. */
const LINES_PER_BLOCK = 100;
