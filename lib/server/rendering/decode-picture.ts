import sharp, { type Sharp } from 'sharp';
import { badPicture } from './bad-picture';
import { PICTURE_LIMITS } from './taken-picture';

// Only the decoders of the kinds that are taken can be reached at all, whatever the bytes pretend to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
// Each picture is decoded once, by itself, and a render child has one job at a time.
sharp.cache(false);
sharp.concurrency(1);

const DECODE_SECONDS = 8;

/** A sharp pipeline over hostile bytes: bounded in pixels and time, strict about damage (a JPEG cut in half is only a warning to its decoder), pixels left as stored (no turn by EXIF). */
export function openPicture(bytes: Uint8Array, maxPixels: number): Sharp {
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'warning' }).timeout({ seconds: DECODE_SECONDS });
}

export interface RawPicture {
  /** Rows from the top, `channels` bytes a pixel. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Runs a pipeline down to raw 8-bit samples. @throws AppError `bad_image` when the picture cannot be decoded. */
export async function rawPixels(pipeline: Sharp): Promise<RawPicture> {
  try {
    const { data, info } = await pipeline.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
    return { pixels: data, width: info.width, height: info.height, channels: info.channels };
  } catch (error) {
    throw undecodable(error);
  }
}

/** How large a picture stands upright, by its header and its note on orientation. @throws AppError `bad_image` */
export async function uprightSize(bytes: Uint8Array, maxPixels: number): Promise<{ readonly width: number; readonly height: number }> {
  try {
    return (await openPicture(bytes, maxPixels).metadata()).autoOrient;
  } catch (error) {
    throw undecodable(error);
  }
}

/** A picture that some reader would not understand, as a plain sRGB PNG. */
export async function asPlainPng(bytes: Uint8Array): Promise<Uint8Array> {
  return encodePng(await rawPixels(openPicture(bytes, PICTURE_LIMITS.maxPixels).toColourspace('srgb')));
}

/** Packs raw samples (1–4 channels) as a plain PNG without interlace or notes. */
export async function encodePng({ pixels, width, height, channels }: RawPicture): Promise<Uint8Array> {
  const raw = { width, height, channels: channels as 1 | 2 | 3 | 4 };
  return new Uint8Array(await sharp(pixels, { raw }).png({ compressionLevel: 6 }).toBuffer());
}

/** Packs raw samples without opacity (1 or 3 channels) as a JPEG whose edges stay sharp in colour too. */
export async function encodeJpeg({ pixels, width, height, channels }: RawPicture): Promise<Uint8Array> {
  const raw = { width, height, channels: channels as 1 | 3 };
  return new Uint8Array(await sharp(pixels, { raw }).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer());
}

/** What libvips says in words, as a reason of ours; its words stay as the cause. */
function undecodable(error: unknown): Error {
  const text = error instanceof Error ? error.message : '';
  const cause = { cause: error };
  if (/timeout/i.test(text)) return badPicture('too_costly', {}, cause);
  if (/premature end|truncated|read error|end of (file|stream)/i.test(text)) return badPicture('truncated', {}, cause);
  return badPicture('broken', {}, cause);
}
