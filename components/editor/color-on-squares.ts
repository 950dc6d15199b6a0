/** What see-through colours are shown over, as CSS: white shines through as little as black. */
export const SQUARES = 'repeating-conic-gradient(#d0d0d6 0 25%, #ffffff 0 50%) 0 0 / 10px 10px';

/** A colour as a CSS background that shows how much it covers. */
export function onSquares(color: string): string {
  return color.length > 7 ? `linear-gradient(${color}, ${color}), ${SQUARES}` : color;
}
