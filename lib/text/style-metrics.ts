import type { FontFace } from './font-face';
import type { TextStyle } from './text-layout';

/** A run's style with its font found. Lengths are points at scale 1. */
export interface StyleMetrics {
  readonly style: TextStyle;
  readonly lineHeight: number;
  readonly face: FontFace;
  /** From the baseline up to the top of the line and down to its bottom; the leading is split in halves between them. */
  readonly above: number;
  readonly below: number;
  /** Added after each cluster. */
  readonly spacing: number;
}

/** @param lineHeight Multiple of the font size; what it exceeds the font's own height by is the leading, and may be negative. */
export function styleMetrics(style: TextStyle, face: FontFace, lineHeight: number): StyleMetrics {
  const ascent = (face.ascender / face.unitsPerEm) * style.size;
  const descent = (-face.descender / face.unitsPerEm) * style.size;
  const leading = lineHeight * style.size - ascent - descent;
  return { style, lineHeight, face, above: ascent + leading / 2, below: descent + leading / 2, spacing: style.letterSpacing * style.size };
}
