/** Lengths are stored in points (1/72 inch, as PDF has it). A page keeps the unit its author thinks in. */
export type LengthUnit = 'mm' | 'px' | 'pt';

/** Points in one unit; a CSS pixel is 1/96 inch. */
export const POINTS_PER: Readonly<Record<LengthUnit, number>> = { mm: 72 / 25.4, px: 0.75, pt: 1 };

export function toPoints(value: number, unit: LengthUnit): number {
  return value * POINTS_PER[unit];
}

export function fromPoints(points: number, unit: LengthUnit): number {
  return points / POINTS_PER[unit];
}
