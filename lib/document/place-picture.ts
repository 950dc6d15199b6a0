import type { PictureItem, PictureKey, Rect } from '../drawing/display-list';
import { compose, type Matrix } from '../drawing/matrix';
import { rectangle } from '../drawing/path';
import type { PictureInfo } from './define-element';

export const ANCHORS = ['top-left', 'top', 'top-right', 'left', 'center', 'right', 'bottom-left', 'bottom', 'bottom-right'] as const;
export type Anchor = (typeof ANCHORS)[number];

/** `contain`: all of it within the box · `cover`: the box is covered, what stands out is cut · `stretch`: takes the box's shape. */
export type PictureFit = 'contain' | 'cover' | 'stretch';

/**
 * From the unit square of the pixels as stored to that of the picture standing upright, by EXIF orientation (CIPA DC-008, tag 0x0112).
 * Painters get stored pixels and never turn anything themselves.
 */
const UPRIGHT: Readonly<Record<number, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, 1, 1, 0, 0, 0],
  6: [0, 1, -1, 0, 1, 0],
  7: [0, -1, -1, 0, 1, 1],
  8: [0, -1, 1, 0, 0, 1],
};
const AS_STORED: Matrix = [1, 0, 0, 1, 0, 0];

/** All of a picture. */
export const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 };

/** The picture laid into a box (points), upright, its free or cut-off room shared out by the anchor. */
export function placePicture(picture: PictureKey, info: PictureInfo, box: Rect, fit: PictureFit, anchor: Anchor): PictureItem {
  const { whole } = laidPicture(info, box, fit, anchor, WHOLE);
  const item = pictureItem(picture, info, whole);
  return fit === 'cover' ? { ...item, clip: rectangle(box.x, box.y, box.width, box.height) } : item;
}

/** The whole picture, upright, in a rectangle. */
export function pictureItem(picture: PictureKey, info: PictureInfo, { x, y, width, height }: Rect): PictureItem {
  return { kind: 'picture', picture, matrix: compose([width, 0, 0, height, x, y], UPRIGHT[info.orientation] ?? AS_STORED) };
}

/**
 * Where a part of a picture (`crop`, in fractions of the upright picture) comes to lie in a box, as if it were the whole: `whole` is where
 * all of the picture would be, `shown` what is seen of it.
 */
export function laidPicture(
  info: PictureInfo,
  box: Rect,
  fit: PictureFit,
  anchor: Anchor,
  crop: Rect,
): { readonly whole: Rect; readonly shown: Rect } {
  const part = partRect(info, box, fit, anchor, crop);
  const [width, height] = [part.width / crop.width, part.height / crop.height];
  const whole = { x: part.x - crop.x * width, y: part.y - crop.y * height, width, height };
  return { whole, shown: fit === 'cover' ? box : part };
}

function partRect(info: PictureInfo, box: Rect, fit: PictureFit, anchor: Anchor, crop: Rect): Rect {
  if (fit === 'stretch') return box;
  const sideways = info.orientation >= 5 && info.orientation <= 8;
  const [uprightWide, uprightHigh] = sideways ? [info.height, info.width] : [info.width, info.height];
  const [pixelsWide, pixelsHigh] = [uprightWide * crop.width, uprightHigh * crop.height];
  const scales = [box.width / pixelsWide, box.height / pixelsHigh];
  const scale = fit === 'cover' ? Math.max(...scales) : Math.min(...scales);
  const [width, height] = [pixelsWide * scale, pixelsHigh * scale];
  const across = anchor.endsWith('left') ? 0 : anchor.endsWith('right') ? 1 : 0.5;
  const down = anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? 1 : 0.5;
  return { x: box.x + (box.width - width) * across, y: box.y + (box.height - height) * down, width, height };
}
