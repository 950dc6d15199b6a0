import type { PathSegment } from '../drawing/path';
import type { FontFace } from './font-face';

/** A word as one outline, in thousandths of an em. */
export interface DrawnWord {
  /** SVG path data; y grows downwards, the baseline is at 0. */
  readonly path: string;
  readonly width: number;
}

/** Draws a word in a face by its outlines, for a picture of how the face looks. Letters that it lacks are drawn as it draws what it lacks. */
export function drawnWord(face: FontFace, word: string): DrawnWord {
  const unit = 1000 / face.unitsPerEm;
  const { glyphs, advance } = face.shape(word, { direction: 'ltr', lang: 'ru', ligatures: true });
  let path = '';
  let x = 0;
  for (const glyph of glyphs) {
    path += face
      .outline(glyph.id)
      .map((segment) => written(segment, x + glyph.dx, glyph.dy, unit))
      .join('');
    x += glyph.advance;
  }
  return { path, width: Math.round(advance * unit) };
}

function written([command, ...numbers]: PathSegment, dx: number, dy: number, unit: number): string {
  const placed = numbers.map((number, at) => Math.round(at % 2 === 0 ? (number + dx) * unit : -(number + dy) * unit));
  return command + placed.join(' ');
}
