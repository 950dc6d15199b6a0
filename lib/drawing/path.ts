/** One step of an outline, named as SVG names it; `R` adds a whole rectangle (x, y, width, height). */
export type PathSegment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['R', number, number, number, number]
  | readonly ['Z'];

/** An outline; coordinates in the unit of whoever holds it (points in a display list, font units in a glyph). */
export type Path = readonly PathSegment[];

/** The outline of a rectangle. */
export function rectangle(x: number, y: number, width: number, height: number): Path {
  return [['R', x, y, width, height]];
}
