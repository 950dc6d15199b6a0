import { PNG_SIGNATURE } from './png';

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'svg' | 'tiff' | 'bmp' | 'pdf';

const latin1 = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** What the first bytes say the file is, whatever its name or sender claims; undefined: no picture we know of. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return 'png';
  const head = latin1(bytes, 0, 4);
  if (head === 'GIF8') return 'gif';
  if (head === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP') return 'webp';
  if (latin1(bytes, 4, 8) === 'ftyp') return latin1(bytes, 8, 12).startsWith('avi') ? 'avif' : 'heic';
  if (head === 'II*\0' || head === 'MM\0*') return 'tiff';
  if (head === '%PDF') return 'pdf';
  if (head.startsWith('BM')) return 'bmp';
  return /^\s*<(\?xml|svg|!doctype svg)/i.test(latin1(bytes, 0, 256)) ? 'svg' : undefined;
}
