import { isKnownElement, type ImageElement, type PageElement } from '../../document/elements';
import { LEAST_CROP } from '../../document/elements/image';
import { laidPicture, WHOLE } from '../../document/place-picture';
import type { Rect } from '../../drawing/display-list';
import { inBox } from '../edit-document';
import type { Editor } from '../editor';
import { centreOf, turned, type Box } from '../geometry/box';

/** An image on its page, with all of its picture: what is seen of it, and where the rest would lie; both stand as the image is turned. */
export interface CroppedPicture {
  readonly element: ImageElement;
  readonly asset: string;
  readonly shown: Box;
  readonly whole: Box;
}

/** Whether the element is an image of an uploaded picture: one by variable is another picture in each file. */
export function isCroppable(element: PageElement | undefined): element is ImageElement {
  return element !== undefined && isKnownElement(element) && element.type === 'image' && !element.locked && assetOf(element) !== undefined;
}

/** The image that is being cropped; undefined when none is, or its picture is not there. */
export function pictureBeingCropped(editor: Editor): CroppedPicture | undefined {
  const { cropping } = editor.state.session;
  const element = cropping === null ? undefined : editor.page.elements.find(({ id }) => id === cropping);
  return isCroppable(element) ? croppedPicture(editor, element) : undefined;
}

/** Where an image's picture lies with all of it; undefined when it is not there. */
export function croppedPicture(editor: Editor, element: ImageElement): CroppedPicture | undefined {
  const asset = assetOf(element);
  const info = asset === undefined ? undefined : editor.ports.pictureInfo(asset);
  if (asset === undefined || !info || element.width === 0 || element.height === 0) return undefined;
  const box = { x: 0, y: 0, width: element.width, height: element.height };
  const { whole, shown } = laidPicture(info, box, element.fit, element.anchor, element.crop);
  return { element, asset, whole: onPage(whole, element), shown: onPage(shown, element) };
}

/**
 * The image in a new frame over its picture: the frame is kept within the picture, and the picture stays where it is. Both stand turned
 * alike.
 */
export function withFrame(element: ImageElement, whole: Box, wanted: Box): ImageElement {
  const frame = within(wanted, whole);
  const kept = {
    x: frame.x / whole.width,
    y: frame.y / whole.height,
    width: frame.width / whole.width,
    height: frame.height / whole.height,
  };
  const box = onPage(frame, whole);
  return { ...inBox(element, box), crop: tidy(kept) };
}

/** The image showing all of its picture again, which stays as large as it is. */
export function uncropped({ element, whole }: CroppedPicture): ImageElement {
  return { ...inBox(element, whole), crop: WHOLE };
}

/** A rectangle in a turned box's own coordinates, as a box on the page. */
function onPage(rect: Rect, box: Box): Box {
  const [centre, own] = [centreOf(box), centreOf(rect)];
  const way = turned({ x: own.x - box.width / 2, y: own.y - box.height / 2 }, box.rotation);
  const { width, height } = rect;
  return { x: centre.x + way.x - width / 2, y: centre.y + way.y - height / 2, width, height, rotation: box.rotation };
}

/** The frame in the picture's own coordinates, kept within it. */
function within(frame: Box, whole: Box): Rect {
  const [centre, of] = [centreOf(frame), centreOf(whole)];
  const own = turned({ x: centre.x - of.x, y: centre.y - of.y }, -whole.rotation);
  const across = span(own.x + whole.width / 2 - frame.width / 2, frame.width, whole.width);
  const down = span(own.y + whole.height / 2 - frame.height / 2, frame.height, whole.height);
  return { x: across.from, y: down.from, width: across.to - across.from, height: down.to - down.from };
}

function span(start: number, length: number, most: number): { readonly from: number; readonly to: number } {
  const least = LEAST_CROP * most;
  const from = Math.min(Math.max(0, start), most - least);
  return { from, to: Math.max(from + least, Math.min(most, start + length)) };
}

/** To a millionth of the picture; a side is never smaller than may be left, nor reaches out. */
function tidy({ x, y, width, height }: Rect): Rect {
  const part = (value: number, most = 1) => Math.max(0, Math.min(most, Math.round(value * 1e6) / 1e6)) + 0;
  const [left, top] = [part(x, 1 - LEAST_CROP), part(y, 1 - LEAST_CROP)];
  return {
    x: left,
    y: top,
    width: Math.max(LEAST_CROP, part(width, Math.round((1 - left) * 1e6) / 1e6)),
    height: Math.max(LEAST_CROP, part(height, Math.round((1 - top) * 1e6) / 1e6)),
  };
}

function assetOf({ source }: ImageElement): string | undefined {
  return source !== null && 'asset' in source ? source.asset : undefined;
}
