import type { DisplayItem } from './display-list';
import { compose } from './matrix';
import type { Path, PathSegment } from './path';

/** The same item, moved by (dx, dy) points. */
export function movedItem(item: DisplayItem, dx: number, dy: number): DisplayItem {
  switch (item.kind) {
    case 'glyphs':
      return { ...item, x: item.x + dx, y: item.y + dy };
    case 'path':
      return { ...item, path: movedPath(item.path, dx, dy) };
    case 'picture': {
      const matrix = compose([1, 0, 0, 1, dx, dy], item.matrix);
      return { ...item, matrix, ...(item.clip && { clip: movedPath(item.clip, dx, dy) }) };
    }
  }
}

function movedPath(path: Path, dx: number, dy: number): Path {
  return path.map((segment): PathSegment => {
    switch (segment[0]) {
      case 'M':
      case 'L':
        return [segment[0], segment[1] + dx, segment[2] + dy];
      case 'Q':
        return ['Q', segment[1] + dx, segment[2] + dy, segment[3] + dx, segment[4] + dy];
      case 'C':
        return ['C', segment[1] + dx, segment[2] + dy, segment[3] + dx, segment[4] + dy, segment[5] + dx, segment[6] + dy];
      case 'R':
        return ['R', segment[1] + dx, segment[2] + dy, segment[3], segment[4]];
      case 'Z':
        return segment;
    }
  });
}
