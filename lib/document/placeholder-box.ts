import type { DisplayItem, PathItem } from '../drawing/display-list';
import { rectangle } from '../drawing/path';
import type { FontBook } from '../text/font-face';
import { layOutText } from '../text/lay-out-text';

interface Size {
  readonly width: number;
  readonly height: number;
}

const COLOR = '#d92d20';

/** A dashed box that stands where something could not be drawn. Sizes in points. */
export function placeholderBox({ width, height }: Size): PathItem {
  return {
    kind: 'path',
    path: rectangle(0.5, 0.5, Math.max(0, width - 1), Math.max(0, height - 1)),
    stroke: { color: COLOR, width: 1, dash: [4, 3], cap: 'butt' },
  };
}

/** The same with a word in it that says what is missing, as far as there is a font to write it in. */
export function labelledBox(size: Size, label: string, fonts: FontBook, lang: string): readonly DisplayItem[] {
  const style = { family: 'PT Sans', weight: 400, italic: false, size: 12, color: COLOR, letterSpacing: 0 };
  const paragraphs = [{ align: 'center', lineHeight: 1.2, runs: [{ text: label, style }] }] as const;
  const box = { ...size, fit: 'shrink', verticalAlign: 'middle', maxLines: 1, minScale: 0, lang } as const;
  return [placeholderBox(size), ...layOutText(paragraphs, box, fonts).runs];
}
