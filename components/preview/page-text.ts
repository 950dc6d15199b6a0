import type { DisplayPage } from '@/lib/drawing/display-list';

/** What stands on a page, in reading order, for people who do not see the canvas. */
export function pageText(page: DisplayPage): string {
  return [...page.groups]
    .sort((one, other) => one.readingOrder - other.readingOrder)
    .map(
      (group) =>
        group.alt ?? group.items.map((item) => (item.kind === 'glyphs' ? item.glyphs.map((glyph) => glyph.text).join('') : '')).join(' '),
    )
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('. ');
}
