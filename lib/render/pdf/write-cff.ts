import type { Path } from '../../drawing/path';
import type { FontFace } from '../../text/font-face';

/**
 * A CFF font program (Adobe Technical Notes 5176 and 5177) with exactly these glyphs, in this order: glyph n has CID n, so that a PDF's codes
 * need no map. Written from outlines rather than cut out of the file, since readers disagree about what a cut keeps: mupdf takes the CID of a
 * CID-keyed font for its glyph id, and poppler knows no CFF2. Subroutines and hints are left out, on a scale of 1000 units an em.
 *
 * @param name The font's name in the PDF, plain ASCII.
 */
export function writeCff(name: string, face: FontFace, glyphs: readonly number[]): Uint8Array {
  const scale = 1000 / face.unitsPerEm;
  const last = glyphs.length - 1;
  const names = index([ascii(name)]);
  const strings = index([ascii('Adobe'), ascii('Identity')]);
  const charset = [2, ...u16(1), ...u16(last - 1)];
  const fontOfGlyphs = [3, ...u16(1), ...u16(0), 0, ...u16(glyphs.length)];
  const charStrings = index(glyphs.map((glyph) => charString(face.outline(glyph), face.advance(glyph) * scale, scale)));
  const privateDict = [...longInteger(0), DEFAULT_WIDTH_X, ...longInteger(0), NOMINAL_WIDTH_X];

  const topDict = (charsetAt: number, fontOfGlyphsAt: number, charStringsAt: number, fontsAt: number) => [
    ...[...longInteger(FIRST_OWN_STRING), ...longInteger(FIRST_OWN_STRING + 1), ...longInteger(0), ...ROS],
    ...[...longInteger(glyphs.length), ...CID_COUNT],
    ...[...longInteger(charsetAt), CHARSET],
    ...[...longInteger(fontOfGlyphsAt), ...FD_SELECT],
    ...[...longInteger(charStringsAt), CHAR_STRINGS],
    ...[...longInteger(fontsAt), ...FD_ARRAY],
  ];
  const fontDict = (privateAt: number) => [...longInteger(privateDict.length), ...longInteger(privateAt), PRIVATE];

  // Offsets take five bytes whatever they are, so the sizes are known before they are.
  const charsetAt = HEADER.length + names.length + index([topDict(0, 0, 0, 0)]).length + strings.length + NO_SUBROUTINES.length;
  const fontOfGlyphsAt = charsetAt + charset.length;
  const charStringsAt = fontOfGlyphsAt + fontOfGlyphs.length;
  const fontsAt = charStringsAt + charStrings.length;
  const privateAt = fontsAt + index([fontDict(0)]).length;
  return joined([
    HEADER,
    names,
    index([topDict(charsetAt, fontOfGlyphsAt, charStringsAt, fontsAt)]),
    strings,
    NO_SUBROUTINES,
    charset,
    fontOfGlyphs,
    charStrings,
    index([fontDict(privateAt)]),
    privateDict,
  ]);
}

type Bytes = ArrayLike<number>;

/** Version 1.0, four bytes long, offsets of four bytes. */
const HEADER = [1, 0, 4, 4];
/** An empty INDEX. */
const NO_SUBROUTINES = [0, 0];
/** Strings below this number are the standard ones. */
const FIRST_OWN_STRING = 391;
const CHARSET = 15;
const CHAR_STRINGS = 17;
const PRIVATE = 18;
const DEFAULT_WIDTH_X = 20;
const NOMINAL_WIDTH_X = 21;
const ROS = [12, 30];
const CID_COUNT = [12, 34];
const FD_ARRAY = [12, 36];
const FD_SELECT = [12, 37];

const R_LINE_TO = 5;
const RR_CURVE_TO = 8;
const END_CHAR = 14;
const R_MOVE_TO = 21;

/** A Type 2 charstring: the width, then the outline in steps from point to point; rounded places are stepped between, so that nothing adds up. */
function charString(outline: Path, width: number, scale: number): Bytes {
  const bytes: number[] = [...charStringNumber(sixteenSixteen(width))];
  let [x, y] = [0, 0];
  const step = (operator: number, ...points: readonly number[]) => {
    for (let at = 0; at < points.length; at += 2) {
      const [toX, toY] = [sixteenSixteen((points[at] ?? 0) * scale), sixteenSixteen((points[at + 1] ?? 0) * scale)];
      bytes.push(...charStringNumber(toX - x), ...charStringNumber(toY - y));
      [x, y] = [toX, toY];
    }
    bytes.push(operator);
  };
  for (const [kind, ...points] of outline) {
    if (kind === 'M') step(R_MOVE_TO, ...points);
    else if (kind === 'L') step(R_LINE_TO, ...points);
    else if (kind === 'C') step(RR_CURVE_TO, ...points);
    else if (kind !== 'Z') throw new Error(`an outline of CFF holds no ${kind}`);
  }
  bytes.push(END_CHAR);
  return bytes;
}

/** In 65536ths, the finest that a charstring can say. */
function sixteenSixteen(value: number): number {
  return Math.round(value * 0x10000);
}

/** A number of 65536ths as a charstring writes it: whole ones short, others as 16.16. */
function charStringNumber(value: number): readonly number[] {
  if (value % 0x10000 !== 0) return [255, ...u32(value)];
  const whole = value / 0x10000;
  if (whole >= -107 && whole <= 107) return [whole + 139];
  if (whole >= 108 && whole <= 1131) return [247 + ((whole - 108) >> 8), (whole - 108) & 255];
  if (whole >= -1131 && whole <= -108) return [251 + ((-whole - 108) >> 8), (-whole - 108) & 255];
  return [28, ...u16(whole)];
}

/** An integer as a DICT writes it, always in five bytes. */
function longInteger(value: number): readonly number[] {
  return [29, ...u32(value)];
}

/** An INDEX: how many, where each begins, and the things themselves. */
function index(things: readonly Bytes[]): Uint8Array {
  const offsets: number[] = [];
  let offset = 1;
  for (const thing of things) {
    offsets.push(...u32(offset));
    offset += thing.length;
  }
  return joined([[...u16(things.length), 4], offsets, u32(offset), ...things]);
}

function joined(pieces: readonly Bytes[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function ascii(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function u16(value: number): readonly number[] {
  return [(value >> 8) & 255, value & 255];
}

function u32(value: number): readonly number[] {
  return [(value >> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}
