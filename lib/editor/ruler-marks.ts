import { POINTS_PER, type LengthUnit } from '../units';

/** One line of a ruler. */
export interface RulerMark {
  /** CSS pixels from the ruler's beginning. */
  readonly at: number;
  /** What stands beside a long line, in the page's unit. */
  readonly label?: number;
}

/** CSS pixels that two labels, and two lines, are apart at least. */
const LABEL_ROOM = 48;
const LINE_ROOM = 5;

/**
 * The lines of a ruler that are in sight: a labelled one each 1, 2 or 5 × 10ⁿ units, and finer ones between where there is room.
 *
 * @param origin Where the page begins on the ruler, in CSS pixels.
 * @param zoom CSS pixels a point.
 * @param length CSS pixels that the ruler is long.
 */
export function rulerMarks(origin: number, zoom: number, length: number, unit: LengthUnit): readonly RulerMark[] {
  const pixels = POINTS_PER[unit] * zoom;
  if (!(pixels > 0) || length <= 0) return [];
  const step = labelStep(LABEL_ROOM / pixels);
  const parts = [10, 5, 2].find((count) => (step * pixels) / count >= LINE_ROOM) ?? 1;
  const fine = step / parts;
  const [first, last] = [Math.ceil(-origin / pixels / fine), Math.floor((length - origin) / pixels / fine)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place): RulerMark => {
    const number = first + place;
    const at = origin + number * fine * pixels;
    return number % parts === 0 ? { at, label: rounded((number / parts) * step) } : { at };
  });
}

/** The smallest of 1, 2, 5 × 10ⁿ that is no less. */
function labelStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}

/** Without the last bits of adding fractions, and without −0. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
