import { definitionOf, isKnownElement, type PageElement } from '../document/elements';
import type { PictureKey } from '../drawing/display-list';

/** The uploaded pictures that elements draw, each once. */
export function picturesOf(elements: readonly PageElement[]): readonly PictureKey[] {
  return [...new Set(elements.flatMap((element) => (isKnownElement(element) ? definitionOf(element).assets(element) : [])))];
}

/** The elements with other pictures in the place of these; an image whose picture is undefined keeps its place, empty. */
export function withPictures(
  elements: readonly PageElement[],
  pictures: ReadonlyMap<PictureKey, PictureKey | undefined>,
): readonly PageElement[] {
  return elements.map((element) => {
    if (!isKnownElement(element) || element.type !== 'image') return element;
    const { source } = element;
    if (source === null || !('asset' in source) || !pictures.has(source.asset)) return element;
    const asset = pictures.get(source.asset);
    return { ...element, source: asset === undefined ? null : { asset } };
  });
}
