import { centreOf, turned, type Box, type Point } from './box';

/** The same direction as 0 ≤ degrees < 360. */
export function wholeTurn(degrees: number): number {
  const turn = ((degrees % 360) + 360) % 360;
  return turn === 360 ? 0 : turn;
}

/** Clockwise angle of `pointer` as seen from `centre`; 0 is straight up, where the rotation handle stands. */
export function angleTo(centre: Point, pointer: Point): number {
  return wholeTurn((Math.atan2(pointer.x - centre.x, centre.y - pointer.y) * 180) / Math.PI);
}

/** Catches the angle on multiples of `step`, within `reach` degrees; a reach of half a step lets nothing between. */
export function steppedAngle(degrees: number, step: number, reach = step / 2): number {
  const nearest = Math.round(degrees / step) * step;
  return wholeTurn(Math.abs(degrees - nearest) <= reach ? nearest : degrees);
}

/** The box carried round `pivot` by `degrees` clockwise, and turned itself by as much. */
export function rotatedBox(box: Box, degrees: number, pivot: Point = centreOf(box)): Box {
  const centre = centreOf(box);
  const arm = turned({ x: centre.x - pivot.x, y: centre.y - pivot.y }, degrees);
  const [x, y] = [pivot.x + arm.x - box.width / 2, pivot.y + arm.y - box.height / 2];
  return { x, y, width: box.width, height: box.height, rotation: wholeTurn(box.rotation + degrees) };
}
