import type { Path } from '../../drawing/path';
import type { OutlineBuilder } from './canvas';

const made = new WeakMap<() => OutlineBuilder, WeakMap<Path, OutlineBuilder>>();

/** A path as the canvas's own `Path2D`, made once for each path object: a font's glyph outlines are kept by the font, so each is made once. */
export function outlinePath<OutlinePath extends OutlineBuilder>(path: Path, path2d: () => OutlinePath): OutlinePath {
  // What lies under a maker was made by it and so is of its type.
  let paths = made.get(path2d) as WeakMap<Path, OutlinePath> | undefined;
  if (paths === undefined) made.set(path2d, (paths = new WeakMap()));
  let outline = paths.get(path);
  if (outline === undefined) paths.set(path, (outline = drawn(path, path2d())));
  return outline;
}

function drawn<OutlinePath extends OutlineBuilder>(path: Path, outline: OutlinePath): OutlinePath {
  for (const segment of path) {
    switch (segment[0]) {
      case 'M':
        outline.moveTo(segment[1], segment[2]);
        break;
      case 'L':
        outline.lineTo(segment[1], segment[2]);
        break;
      case 'Q':
        outline.quadraticCurveTo(segment[1], segment[2], segment[3], segment[4]);
        break;
      case 'C':
        outline.bezierCurveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6]);
        break;
      case 'R':
        outline.rect(segment[1], segment[2], segment[3], segment[4]);
        break;
      case 'Z':
        outline.closePath();
        break;
    }
  }
  return outline;
}
