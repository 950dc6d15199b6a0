import { crc32 } from 'node:zlib';
import { badPicture } from './bad-picture';

/** A PNG file taken apart without inflating it (W3C PNG, third edition). */
export interface PngStructure {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: 1 | 2 | 4 | 8 | 16;
  /** 0 grey · 2 RGB · 3 palette · 4 grey and alpha · 6 RGB and alpha */
  readonly colorType: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
  /** How its samples are meant when it says anything but plain sRGB. */
  readonly color: PngColor;
  /** Whether any pixel may be see-through: an alpha channel or a tRNS chunk. */
  readonly transparent: boolean;
  /** In file order; nothing after IEND is in it. */
  readonly chunks: readonly PngChunk[];
}

/** `srgb`: plain, also when nothing is said · `icc`: by an embedded profile · `gamma`: samples are light to the power of `gamma`. */
export type PngColor = { readonly kind: 'srgb' | 'icc' } | { readonly kind: 'gamma'; readonly gamma: number };

export interface PngChunk {
  readonly type: string;
  /** Payload only; a view, not a copy. */
  readonly data: Uint8Array;
}

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The bit depths each colour type may have. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

/** Takes a PNG apart. @throws AppError `bad_image` when its structure is broken or cut off. */
export function readPng(bytes: Uint8Array): PngStructure {
  const chunks = readChunks(bytes);
  const header = readHeader(chunks);
  const palette = chunks.filter(({ type }) => type === 'PLTE');
  if (palette.length > 1 || (header.colorType === 3 && palette.length === 0)) throw badPicture('broken');
  if (!chunks.some(({ type }) => type === 'IDAT')) throw badPicture('broken');
  const transparent = header.colorType >= 4 || chunks.some(({ type }) => type === 'tRNS');
  return { ...header, color: readColor(chunks), transparent, chunks };
}

/**
 * The same pixels without what must not travel with a diploma (texts, times, EXIF, further frames, unknown chunks), and without notes on
 * colour: {@link PngStructure.color} must be `srgb`, which is what every reader assumes when nothing is said.
 */
export function cleanPng({ chunks }: PngStructure): Uint8Array {
  return writePng(chunks.filter(({ type }) => ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'].includes(type)));
}

/** All image data of a PNG in one piece: a zlib stream. */
export function pngImageData({ chunks }: PngStructure): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
}

/** The colour space to decode it to. A see-through grey one becomes RGB: libvips drops the opacity on the way to grey. */
export function decodedSpace({ colorType, transparent }: PngStructure): 'b-w' | 'srgb' {
  return colorType === 0 && !transparent ? 'b-w' : 'srgb';
}

/** Puts chunks together to a file, with lengths and checksums. */
export function writePng(chunks: readonly PngChunk[]): Uint8Array {
  const pieces = chunks.flatMap(({ type, data }) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    return [uint32Bytes(data.length), body, uint32Bytes(crc32(body))];
  });
  return new Uint8Array(Buffer.concat([PNG_SIGNATURE, ...pieces]));
}

function readChunks(bytes: Uint8Array): PngChunk[] {
  if (PNG_SIGNATURE.some((byte, i) => bytes[i] !== byte)) throw badPicture('broken');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let at = PNG_SIGNATURE.length;
  for (;;) {
    if (at + 12 > bytes.length) throw badPicture('truncated');
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type)) throw badPicture('broken');
    if (at + 12 + length > bytes.length) throw badPicture('truncated');
    if (view.getUint32(at + 8 + length) !== crc32(bytes.subarray(at + 4, at + 8 + length))) throw badPicture('broken');
    if (isCritical(type) && !['IHDR', 'PLTE', 'IDAT', 'IEND'].includes(type)) throw badPicture('unsupported', { what: type });
    // Image data must stand together; a reader may take the first row of IDAT chunks for all of it.
    if (type === 'IDAT' && chunks.at(-1)?.type !== 'IDAT' && chunks.some((chunk) => chunk.type === 'IDAT')) throw badPicture('broken');
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    if (type === 'IEND') return chunks;
    at += 12 + length;
  }
}

function readHeader(chunks: readonly PngChunk[]): Pick<PngStructure, 'width' | 'height' | 'bitDepth' | 'colorType' | 'interlaced'> {
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.data.length !== 13) throw badPicture('broken');
  if (chunks.filter(({ type }) => type === 'IHDR').length > 1) throw badPicture('broken');
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bitDepth, colorType, compression, filter, interlace] = [8, 9, 10, 11, 12].map((at) => view.getUint8(at));
  if (width === 0 || height === 0 || compression !== 0 || filter !== 0) throw badPicture('broken');
  if (bitDepth === undefined || colorType === undefined || interlace === undefined || interlace > 1) throw badPicture('broken');
  if (DEPTHS[colorType]?.includes(bitDepth) !== true) throw badPicture('broken');
  return {
    width,
    height,
    bitDepth: bitDepth as PngStructure['bitDepth'],
    colorType: colorType as PngStructure['colorType'],
    interlaced: interlace === 1,
  };
}

/** The order of precedence is the standard's: a profile, then sRGB, then gamma. Chromaticities by themselves are left aside. */
function readColor(chunks: readonly PngChunk[]): PngColor {
  const find = (type: string) => chunks.find((chunk) => chunk.type === type)?.data;
  if (find('iCCP') !== undefined) return { kind: 'icc' };
  const gama = find('gAMA');
  if (find('sRGB') !== undefined || gama?.length !== 4) return { kind: 'srgb' };
  const gamma = new DataView(gama.buffer, gama.byteOffset, 4).getUint32(0) / 100_000;
  // 1/2.2 is how encoders without an sRGB chunk say sRGB; nobody sees the difference within a twentieth.
  const plain = gamma === 0 || Math.abs(gamma * 2.2 - 1) < 0.05;
  return plain ? { kind: 'srgb' } : { kind: 'gamma', gamma };
}

/** A lower-case first letter marks a chunk that a reader may skip. */
function isCritical(type: string): boolean {
  return (type.charCodeAt(0) & 0x20) === 0;
}

function uint32Bytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
