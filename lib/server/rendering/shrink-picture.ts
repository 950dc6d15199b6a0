import type { Sharp } from 'sharp';
import type { Anchor } from '../../document/place-picture';
import { encodeJpeg, encodePng, openPicture, rawPixels } from './decode-picture';
import type { PictureCut } from './picture-cut';

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

function sized(picture: Sharp, cut: PictureCut | undefined): Sharp {
  if (cut === undefined) return picture;
  const { width, height, cover } = cut;
  return picture.resize(cover ? { width, height, fit: 'cover', position: POSITIONS[cover] } : { width, height, fit: 'fill' });
}
