import type { PageElement } from '../../document/elements';
import { boundsOfAll, containsPoint, centreOf, turned, type Box, type Point } from './box';
import { handleDirection, HANDLES, type Handle } from './resize';

/** What can be grabbed on the frame around what is chosen. */
export type Grip = Handle | 'rotate';

/** CSS pixels from the frame to the handle that turns it. */
const ROTATE_DISTANCE = 26;
/** CSS pixels around a handle's middle that still are the handle: 24 across, for fingers more. */
const GRIP_REACH = 12;
/** A side shorter than this, in CSS pixels, has no handle of its own between its corners. */
const SHORT_SIDE = 36;

/** The frame around what is chosen: the element's own box, turned as it is, or the upright rectangle around several. */
export interface Frame extends Box {
  /** Its height follows from what is in it, so only its width can be dragged. */
  readonly widthOnly: boolean;
}

export function frameOf(elements: readonly PageElement[]): Frame | undefined {
  const [only] = elements;
  if (only !== undefined && elements.length === 1) {
    const { x, y, width, height, rotation } = only;
    return { x, y, width, height, rotation, widthOnly: only.type === 'text' && 'fit' in only && only.fit === 'grow' };
  }
  const bounds = boundsOfAll(elements);
  return bounds && { ...bounds, rotation: 0, widthOnly: false };
}

/** The handles that a frame shows at this zoom (CSS pixels a point), and where they lie on the page. */
export function gripsOf(frame: Frame, zoom: number): readonly { readonly grip: Grip; readonly at: Point }[] {
  const centre = centreOf(frame);
  const place = (x: number, y: number): Point => {
    const arm = turned({ x, y }, frame.rotation);
    return { x: centre.x + arm.x, y: centre.y + arm.y };
  };
  const handles = HANDLES.filter((handle) => {
    const { x, y } = handleDirection(handle);
    if (x === 0) return frame.width * zoom >= SHORT_SIDE;
    return y !== 0 || frame.height * zoom >= SHORT_SIDE;
  });
  const rotate = { grip: 'rotate' as const, at: place(0, -frame.height / 2 - ROTATE_DISTANCE / zoom) };
  const grips = handles.map((grip) => {
    const { x, y } = handleDirection(grip);
    return { grip, at: place((x * frame.width) / 2, (y * frame.height) / 2) };
  });
  // A flat box, such as a line, keeps its two ends: its corners would lie on them.
  return frame.widthOnly || frame.height * zoom < GRIP_REACH ? [...ends(frame, place), rotate] : [...grips, rotate];
}

/** The handle under a place of the page; the nearest of several. Within a small frame handles reach less far, so that there is room to grab it. */
export function gripAt(frame: Frame, zoom: number, point: Point, scale = 1): Grip | undefined {
  const away = ({ x, y }: Point) => Math.hypot(x - point.x, y - point.y) * zoom;
  const [nearest] = gripsOf(frame, zoom).toSorted((one, other) => away(one.at) - away(other.at));
  const reach = containsPoint(frame, point) ? Math.min(GRIP_REACH, (Math.min(frame.width, frame.height) * zoom) / 4) : GRIP_REACH;
  return nearest !== undefined && away(nearest.at) <= reach * scale ? nearest.grip : undefined;
}

function ends({ width }: Box, place: (x: number, y: number) => Point) {
  return [
    { grip: 'w' as const, at: place(-width / 2, 0) },
    { grip: 'e' as const, at: place(width / 2, 0) },
  ];
}
