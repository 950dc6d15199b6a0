import type { FontFace } from '../../text/font-face';
import { latin1Bytes } from './byte-writer';
import type { CodedFont } from './coded-font';
import { length } from './numbers';
import type { ObjectWriter } from './object-writer';
import type { PdfTools } from './pdf-resources';
import { toUnicodeCMap } from './to-unicode';
import { writeCff } from './write-cff';

/** Objects that one embedded font takes, with consecutive numbers; the first is the one that resources name. */
export const FONT_OBJECTS = 6;

/** The streams of an embedded font, ready to be written under any object numbers. */
export interface FontProgram {
  readonly baseFont: string;
  readonly file: Uint8Array;
  readonly fileEntries: string;
  readonly glyphMap: Uint8Array;
  readonly toUnicode: Uint8Array;
  readonly widths: string;
}

/** Subsets a font to its codes and packs it; `level` is that of deflate. */
export function fontProgram(font: CodedFont, tools: PdfTools, level: number): FontProgram {
  const { face, coded } = font;
  const cff = face.outlines === 'cff';
  const baseFont = `${subsetTag(font, tools)}+${face.postScriptName.replace(/[^A-Za-z0-9-]/g, '')}`;
  const glyphs = coded.map(({ glyph }) => glyph);
  const file = cff
    ? writeCff(baseFont, face, glyphs)
    : tools.subsetFont(
        face,
        [...new Set(glyphs)].sort((a, b) => a - b),
      );
  const map = new Uint8Array(glyphs.length * 2);
  glyphs.forEach((glyph, code) => map.set([glyph >> 8, glyph & 255], code * 2));
  return {
    baseFont,
    file: tools.deflate(file, level),
    fileEntries: cff ? '/Subtype/CIDFontType0C' : `/Length1 ${file.length}`,
    glyphMap: tools.deflate(map, level),
    toUnicode: tools.deflate(latin1Bytes(toUnicodeCMap(coded)), level),
    widths: widths(font),
  };
}

/** Writes a Type0 font with its descendant, descriptor, file and maps (ISO 32000-1, 9.7). */
export function writeFont(writer: ObjectWriter, number: number, face: FontFace, program: FontProgram): void {
  const { baseFont } = program;
  const cff = face.outlines === 'cff';
  writer.object(
    number,
    `<</Type/Font/Subtype/Type0/BaseFont/${baseFont}/Encoding/Identity-H/DescendantFonts[${number + 1} 0 R]/ToUnicode ${number + 5} 0 R>>`,
  );
  writer.object(
    number + 1,
    `<</Type/Font/Subtype/${cff ? 'CIDFontType0' : 'CIDFontType2'}/BaseFont/${baseFont}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${number + 2} 0 R` +
      `${cff ? '' : `/CIDToGIDMap ${number + 4} 0 R`}/DW 0/W[${program.widths}]>>`,
  );
  writer.object(number + 2, descriptor(face, baseFont, number + 3));
  writer.stream(number + 3, `/Filter/FlateDecode${program.fileEntries}`, program.file);
  writer.stream(number + 4, '/Filter/FlateDecode', program.glyphMap);
  writer.stream(number + 5, '/Filter/FlateDecode', program.toUnicode);
}

function descriptor(face: FontFace, baseFont: string, file: number): string {
  const thousandths = (units: number) => length((units * 1000) / face.unitsPerEm);
  const flags = SYMBOLIC | (face.italic ? ITALIC : 0);
  return (
    `<</Type/FontDescriptor/FontName/${baseFont}/Flags ${flags}/FontBBox[${face.boundingBox.map(thousandths).join(' ')}]` +
    `/ItalicAngle ${length(face.italicAngle)}/Ascent ${thousandths(face.ascender)}/Descent ${thousandths(face.descender)}` +
    `/CapHeight ${thousandths(face.capHeight)}/StemV ${stemWidth(face.weight)}` +
    `/${face.outlines === 'cff' ? 'FontFile3' : 'FontFile2'} ${file} 0 R>>`
  );
}
const SYMBOLIC = 4;
const ITALIC = 64;

/** Asked for by the format and used only by a reader that must replace the font; derived from the weight as most writers do. */
function stemWidth(weight: number): number {
  return Math.round(10 + (220 * (weight - 50)) / 900);
}

/** `/W`: runs of consecutive codes with their widths. */
function widths({ coded }: CodedFont): string {
  const byCode = coded.map(({ hex, width }) => [parseInt(hex, 16), width] as const).sort(([a], [b]) => a - b);
  let text = '';
  let next = -1;
  for (const [code, width] of byCode) {
    if (code !== next) text += `${text === '' ? '' : ']'}${code}[`;
    else text += ' ';
    text += width;
    next = code + 1;
  }
  return `${text}]`;
}

/** Six letters that differ whenever the glyphs differ, as readers that keep fonts by name need. */
function subsetTag({ face, coded }: CodedFont, { sha256 }: PdfTools): string {
  const digest = sha256(latin1Bytes(`${face.key} ${coded.map(({ glyph, hex }) => `${hex}:${glyph}`).join(' ')}`));
  let tag = '';
  for (let at = 0; at < 12; at += 2) tag += String.fromCharCode(65 + (parseInt(digest.slice(at, at + 2), 16) % 26));
  return tag;
}
