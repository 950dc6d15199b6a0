import type { PictureBox } from '../../document/picture-boxes';
import type { Anchor } from '../../document/place-picture';

/** More dots an inch are seen by nobody and cost every reader of the file. */
const DOTS_PER_POINT = 300 / 72;

/** How large a picture is to be kept; pixels of the upright picture. */
export interface PictureCut {
  readonly width: number;
  readonly height: number;
  /** What its box would cut off is cut off, the rest held at this anchor; otherwise all of it stays. */
  readonly cover: Anchor | undefined;
}

/**
 * The size at which the largest of the boxes shows the picture at 300 dpi; undefined: the picture has no more dots than that (or no box),
 * and stays as it is.
 */
export function pictureCut(
  size: { readonly width: number; readonly height: number },
  boxes: readonly PictureBox[],
): PictureCut | undefined {
  if (boxes.length === 0) return undefined;
  const scale = Math.max(...boxes.map((box) => scaleFor(size, box)));
  if (scale >= 1) return undefined;
  const [box, another] = boxes;
  if (box?.fit === 'cover' && another === undefined) {
    return { width: dots(box.width * DOTS_PER_POINT), height: dots(box.height * DOTS_PER_POINT), cover: box.anchor };
  }
  return { width: dots(size.width * scale), height: dots(size.height * scale), cover: undefined };
}

function scaleFor(size: { readonly width: number; readonly height: number }, { width, height, fit }: PictureBox): number {
  const scales = [(width * DOTS_PER_POINT) / size.width, (height * DOTS_PER_POINT) / size.height];
  // Stretched, it is shown larger one way than the other, and neither way may look coarse.
  return fit === 'contain' ? Math.min(...scales) : Math.max(...scales);
}

function dots(exact: number): number {
  return Math.max(1, Math.floor(exact + 1e-6));
}
