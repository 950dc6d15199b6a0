import { badPicture } from './bad-picture';

/** What a WebP file's header says (RFC 9649), read without decoding it. */
export interface WebpStructure {
  readonly width: number;
  readonly height: number;
  /** Whether its (first) picture is packed without loss. */
  readonly lossless: boolean;
}

/** Takes a WebP apart. @throws AppError `bad_image` when its structure is broken or cut off. */
export function readWebp(bytes: Uint8Array): WebpStructure {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30) throw badPicture('truncated');
  // The length leaves out its own eight bytes; what stands after it is no part of the picture.
  if (view.getUint32(4, true) + 8 > bytes.length) throw badPicture('truncated');
  const lossless = firstImage(bytes, view, 12) === 'VP8L';
  switch (text(bytes, 12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, lossless };
    case 'VP8L': {
      const sizes = view.getUint32(21, true);
      return { width: 1 + (sizes & 0x3fff), height: 1 + ((sizes >> 14) & 0x3fff), lossless };
    }
    case 'VP8X':
      return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27), lossless };
    default:
      throw badPicture('broken');
  }
}

/** The kind of the first chunk that holds pixels, also within the first frame of a moving picture. */
function firstImage(bytes: Uint8Array, view: DataView, from: number): string | undefined {
  for (let at = from; at + 8 <= bytes.length;) {
    const kind = text(bytes, at);
    if (kind === 'VP8 ' || kind === 'VP8L') return kind;
    // A frame has sixteen bytes of its own before its chunks.
    if (kind === 'ANMF') at += 8 + 16;
    else {
      const length = view.getUint32(at + 4, true);
      at += 8 + length + (length % 2);
    }
  }
  return undefined;
}

function text(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
}
