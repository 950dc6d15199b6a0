import type { DisplayGroup, DisplayItem, Rect } from '../drawing/display-list';
import { apply, type Matrix } from '../drawing/matrix';
import type { Path } from '../drawing/path';
import type { FontBook } from '../text/font-face';

/** Ems around a font's own bounds, for fonts that say too little of themselves. */
const EM_SLACK = 0.1;
/** Half of a stroke's width, times the miter limit that both painters have: as far as a pointed corner reaches. */
const MITER = 5;

/**
 * The smallest upright rectangle of the page (points) that surely holds all that the groups draw: letters and lines may stand out of an
 * element's box. Undefined when they draw nothing.
 */
export function inkBounds(groups: readonly DisplayGroup[], fonts: FontBook): Rect | undefined {
  const extent = new Extent();
  for (const { items, transform } of groups) {
    for (const item of items) {
      const own = new Extent();
      addItem(own, item, fonts);
      own.addTo(extent, transform);
    }
  }
  return extent.rect();
}

class Extent {
  private left = Infinity;
  private top = Infinity;
  private right = -Infinity;
  private bottom = -Infinity;

  add(x: number, y: number, slack = 0): void {
    this.left = Math.min(this.left, x - slack);
    this.top = Math.min(this.top, y - slack);
    this.right = Math.max(this.right, x + slack);
    this.bottom = Math.max(this.bottom, y + slack);
  }

  /** Adds its corners, mapped, to another one. */
  addTo(other: Extent, matrix: Matrix): void {
    if (this.right < this.left) return;
    for (const x of [this.left, this.right]) for (const y of [this.top, this.bottom]) other.add(...apply(matrix, x, y));
  }

  rect(): Rect | undefined {
    const { left, top, right, bottom } = this;
    return right < left ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
  }
}

function addItem(extent: Extent, item: DisplayItem, fonts: FontBook): void {
  switch (item.kind) {
    case 'glyphs': {
      const face = fonts.byKey(item.font);
      if (face === undefined) return;
      const [left, bottom, right, top] = face.boundingBox.map((edge) => (edge * item.size) / face.unitsPerEm);
      for (const glyph of item.glyphs) {
        const [x, y] = [item.x + glyph.x, item.y + glyph.y];
        extent.add(x + (left ?? 0), y - (top ?? 0), item.size * EM_SLACK);
        extent.add(x + (right ?? 0), y - (bottom ?? 0), item.size * EM_SLACK);
      }
      return;
    }
    case 'path':
      return addPath(extent, item.path, (item.stroke?.width ?? 0) * MITER);
    case 'picture':
      if (item.clip !== undefined) return addPath(extent, item.clip, 0);
      for (const x of [0, 1]) for (const y of [0, 1]) extent.add(...apply(item.matrix, x, y));
  }
}

/** Control points are counted as points: the outline never leaves what they span. */
function addPath(extent: Extent, path: Path, slack: number): void {
  for (const [command, ...numbers] of path) {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    if (command === 'R') {
      extent.add(x, y, slack);
      extent.add(x + width, y + height, slack);
      continue;
    }
    for (let at = 0; at + 1 < numbers.length; at += 2) extent.add(numbers[at] ?? 0, numbers[at + 1] ?? 0, slack);
  }
}
