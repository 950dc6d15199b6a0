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
    if (!isKnownElement(element) || element.type !== 'image' || element.source === null) return element;
    if (!picturesOf([element]).some((key) => pictures.has(key))) return element;
    const { source } = element;
    if ('asset' in source) return { ...element, source: replaced(source, pictures) ?? null };
    const { instead, ...own } = source;
    const other = instead && replaced(instead, pictures);
    return { ...element, source: { ...own, ...(other && { instead: other }) } };
  });
}

function replaced(
  { asset }: { readonly asset: PictureKey },
  pictures: ReadonlyMap<PictureKey, PictureKey | undefined>,
): { readonly asset: PictureKey } | undefined {
  const other = pictures.has(asset) ? pictures.get(asset) : asset;
  return other === undefined ? undefined : { asset: other };
}
