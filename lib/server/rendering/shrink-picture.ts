import type { Sharp } from 'sharp';
import type { Anchor } from '../../document/place-picture';
import { encodeJpeg, encodePng, openPicture, rawPixels, uprightSize } from './decode-picture';
import type { PictureCut } from './picture-cut';
import { PICTURE_LIMITS } from './taken-picture';

/** Names of the anchors as sharp has them. */
const POSITIONS: Readonly<Record<Anchor, string>> = {
  'top-left': 'left top',
  top: 'top',
  'top-right': 'right top',
  left: 'left',
  center: 'centre',
  right: 'right',
  'bottom-left': 'left bottom',
  bottom: 'bottom',
  'bottom-right': 'right bottom',
};

export interface ShrunkPicture {
  readonly bytes: Uint8Array;
  readonly mime: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
}

/**
 * Decodes a picture, turns it upright, cuts and shrinks it (as it is without a `cut`), and packs it anew as plain sRGB. See-through ones,
 * and those that lose nothing by it (`lossless`), become PNG. @throws AppError `bad_image` when it cannot be decoded
 */
export async function packAnew(
  bytes: Uint8Array,
  { cut, lossless, maxPixels }: { cut: PictureCut | undefined; lossless: boolean; maxPixels: number },
): Promise<ShrunkPicture> {
  const upright = openPicture(bytes, maxPixels).autoOrient();
  const raw = await rawPixels(sized(upright, cut).toColourspace('srgb'));
  const seeThrough = raw.channels === 2 || raw.channels === 4;
  const { width, height } = raw;
  return lossless || seeThrough
    ? { bytes: await encodePng(raw), mime: 'image/png', width, height }
    : { bytes: await encodeJpeg(raw), mime: 'image/jpeg', width, height };
}

/** A kept picture so small that its longer side has this many pixels; one that is no larger keeps its size. @throws AppError `bad_image` */
export async function shrinkPicture(bytes: Uint8Array, longSide: number): Promise<ShrunkPicture> {
  const { maxPixels } = PICTURE_LIMITS;
  const { width, height } = await uprightSize(bytes, maxPixels);
  const scale = Math.min(1, longSide / Math.max(width, height));
  const side = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return packAnew(bytes, { cut: { width: side(width), height: side(height), cover: undefined }, lossless: false, maxPixels });
}

function sized(picture: Sharp, cut: PictureCut | undefined): Sharp {
  if (cut === undefined) return picture;
  const { width, height, cover } = cut;
  return picture.resize(cover ? { width, height, fit: 'cover', position: POSITIONS[cover] } : { width, height, fit: 'fill' });
}
