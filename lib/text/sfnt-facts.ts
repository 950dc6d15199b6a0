/** A file that is not a font we can use; the message says why, in English, for logs. */
export class FontError extends Error {
  override readonly name = 'FontError';
}

/** What HarfBuzz does not tell about a font file; read from its tables as the OpenType specification lays them out. */
export interface SfntFacts {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly boundingBox: readonly [number, number, number, number];
  readonly italicAngle: number;
  readonly outlines: 'truetype' | 'cff';
  /** 1–1000, as CSS has it. */
  readonly weight: number;
  readonly italic: boolean;
  /** Neither narrower nor wider than the family's plain faces. */
  readonly plainWidth: boolean;
  /** Whether its maker lets parts of it stand in files. */
  readonly embeddable: boolean;
}

const TRUETYPE = 0x00010000;
const APPLE_TRUETYPE = 0x74727565; // 'true'
const OPENTYPE_CFF = 0x4f54544f; // 'OTTO'
const REQUIRED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'] as const;

/** Reads the facts from a single TrueType or OpenType file. Throws {@link FontError} for anything else, WOFF and collections included. */
export function readSfntFacts(bytes: Uint8Array): SfntFacts {
  const tables = tableDirectory(bytes);
  for (const tag of REQUIRED) if (!tables.has(tag)) throw new FontError(`the font has no ${tag} table`);
  const outlines = tables.has('glyf') ? 'truetype' : tables.has('CFF ') || tables.has('CFF2') ? 'cff' : undefined;
  if (outlines === undefined) throw new FontError('the font has no outlines');
  const head = table(tables, 'head', 54);
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm < 16 || unitsPerEm > 16384) throw new FontError(`the font has ${unitsPerEm} units per em`);
  const glyphCount = table(tables, 'maxp', 6).getUint16(4);
  if (glyphCount === 0) throw new FontError('the font has no glyphs');
  const post = tables.get('post');
  return {
    unitsPerEm,
    glyphCount,
    boundingBox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    italicAngle: post !== undefined && post.byteLength >= 8 ? post.getInt32(4) / 0x10000 : 0,
    outlines,
    ...styleFacts(head, tables.get('OS/2')),
  };
}

/** fsType: licence needed (2, unless a weaker bit is set too), no cutting down (0x100), pictures of letters only (0x200). */
const RESTRICTED = 0x0002;
const WEAKER = 0x000c;
const NO_PARTS = 0x0300;
const NORMAL_WIDTH = 5;

function styleFacts(head: DataView, os2: DataView | undefined): Pick<SfntFacts, 'weight' | 'italic' | 'plainWidth' | 'embeddable'> {
  const [MAC_BOLD, MAC_ITALIC, ITALIC, OBLIQUE] = [1, 2, 1, 0x200];
  const macStyle = head.getUint16(44);
  if (os2 === undefined || os2.byteLength < 64)
    return { weight: macStyle & MAC_BOLD ? 700 : 400, italic: (macStyle & MAC_ITALIC) !== 0, plainWidth: true, embeddable: true };
  const [weight, width, rights, selection] = [os2.getUint16(4), os2.getUint16(6), os2.getUint16(8), os2.getUint16(62)];
  return {
    // Old fonts count from 1 to 9.
    weight: weight === 0 ? 400 : Math.min(weight < 10 ? weight * 100 : weight, 1000),
    italic: (selection & (ITALIC | OBLIQUE)) !== 0,
    plainWidth: width === 0 || width === NORMAL_WIDTH,
    embeddable: ((rights & RESTRICTED) === 0 || (rights & WEAKER) !== 0) && (rights & NO_PARTS) === 0,
  };
}

function tableDirectory(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  if (bytes.length < 12) throw new FontError('the file is too short for a font');
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = file.getUint32(0);
  if (version !== TRUETYPE && version !== APPLE_TRUETYPE && version !== OPENTYPE_CFF)
    throw new FontError('the file is not a TTF or OTF font');
  const count = file.getUint16(4);
  if (12 + count * 16 > bytes.length) throw new FontError('the font is cut off within its table directory');
  const tables = new Map<string, DataView>();
  for (let record = 12; record < 12 + count * 16; record += 16) {
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const offset = file.getUint32(record + 8);
    const length = file.getUint32(record + 12);
    if (offset + length > bytes.length) throw new FontError(`the font is cut off within its ${tag.trim()} table`);
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

function table(tables: ReadonlyMap<string, DataView>, tag: string, minimum: number): DataView {
  const found = tables.get(tag);
  if (found === undefined || found.byteLength < minimum) throw new FontError(`the font's ${tag} table is too short`);
  return found;
}
