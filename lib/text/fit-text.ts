import { setLines, type SetText } from './set-lines';
import type { ShapedLine } from './shaped-line';
import type { TextBox } from './text-layout';

/** Points by which text may stand out and still fit: far below what is seen, far above what rounding of stored lengths makes. */
export const TOLERANCE = 0.01;

/** Shrink factors lie on a grid of 0.25 %. */
export const FACTOR_STEPS = 400;

/** Down to this factor words stay whole; below, a broken word that can be read is better than a whole one that cannot. */
const SMALLEST_WHOLE = 0.1;

export interface FittedText {
  readonly set: SetText;
  readonly scale: number;
}

/** Breaks the lines and, for *shrink*, finds the largest factor with which they fit. */
export function fitText(shaped: readonly ShapedLine[], box: TextBox): FittedText {
  const whole = box.fit === 'shrink' ? largestFit(shaped, box, Math.min(box.minScale, SMALLEST_WHOLE), false) : undefined;
  const fitted = whole ?? (box.fit === 'shrink' ? largestFit(shaped, box, 0, true) : undefined);
  if (fitted !== undefined) return fitted;
  const scale = box.fit === 'shrink' ? Math.max(1, Math.ceil(box.minScale * FACTOR_STEPS)) / FACTOR_STEPS : 1;
  return { set: setLines(shaped, (box.width + TOLERANCE) / scale, true), scale };
}

/**
 * The largest factor on the grid, not below `smallest`, with which the text fits. Setting everything at factor f in a width w is setting it
 * unscaled in w / f, so nothing is shaped again. From a factor that does not fit the search jumps to the next at which either the same
 * lines would fit or a line would be broken elsewhere; none in between can fit, so the answer is exact although fitting is not monotonic.
 */
function largestFit(shaped: readonly ShapedLine[], box: TextBox, smallest: number, breakWords: boolean): FittedText | undefined {
  const width = box.width + TOLERANCE;
  const height = box.height + TOLERANCE;
  const last = Math.max(1, Math.ceil(smallest * FACTOR_STEPS));
  for (let step = FACTOR_STEPS; step >= last;) {
    const scale = step / FACTOR_STEPS;
    const set = setLines(shaped, width / scale, breakWords);
    const tooMany = box.maxLines > 0 && set.lines.length > box.maxLines;
    if (!tooMany && set.width * scale <= width && set.height * scale <= height) return { set, scale };
    const sameLines = tooMany ? 0 : Math.min(width / set.width, height / set.height);
    const otherLines = width / set.nextWidth;
    step = Math.min(step - 1, Math.floor(Math.max(sameLines, otherLines) * FACTOR_STEPS + 1e-9));
  }
  return undefined;
}
