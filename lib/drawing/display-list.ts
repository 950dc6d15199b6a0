import type { Matrix } from './matrix';
import type { Path } from './path';

/**
 * The display list: what a laid-out document looks like, in the few drawing instructions every painter understands.
 *
 * Text has been shaped, lines broken and fitted and values put in before it is made, so a painter decides nothing: it only draws
 * what stands here. That is why the screen and the file cannot differ. It is plain JSON; lengths are points (1/72 inch), the
 * origin is the top left corner of the page, y grows downwards.
 */
export interface DisplayList {
  readonly pages: readonly DisplayPage[];
}

export interface DisplayPage {
  /** Points. */
  readonly width: number;
  /** Points. */
  readonly height: number;
  /** How far around the page it is drawn on, in points: a printer cuts that off, and nobody sees it on a screen or in a JPG. */
  readonly bleed: number;
  /** One group for the background (element id {@link BACKGROUND}) and one for each visible element, in paint order. */
  readonly groups: readonly DisplayGroup[];
}

/** The element id of the group that draws a page's own background; elements never bear it. */
export const BACKGROUND = 'background';

/** All that one element draws, in its own coordinates: the origin is the top left corner of its unrotated box. */
export interface DisplayGroup {
  readonly element: string;
  /** From the group's coordinates to the page's. */
  readonly transform: Matrix;
  /** 0–1, of the group as a whole: where its items overlap, nothing shines through. */
  readonly opacity: number;
  /** Position in the order in which the page is read aloud or copied as text, from 0. */
  readonly readingOrder: number;
  /** BCP 47 language of the text in it. */
  readonly lang: string;
  /** What the group shows, for people who do not see it. */
  readonly alt?: string;
  /** Absolute address, 7-bit ASCII, that a click on the element's box opens. */
  readonly link?: string;
  /** Size of the unrotated box in points; what a link covers. */
  readonly width: number;
  readonly height: number;
  readonly items: readonly DisplayItem[];
}

export type DisplayItem = GlyphRun | PathItem | PictureItem;

/** `#rrggbb`, sRGB, lower case; `#rrggbbaa` where what lies under it shines through. */
export type Color = string;

/** The sha-256 of a font file in lower-case hex; its name wherever it lies. */
export type FontKey = string;

/** The sha-256 of a picture's stored bytes in lower-case hex. */
export type PictureKey = string;

/** Glyphs of one font, size and colour on one baseline. */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly font: FontKey;
  /** Em size in points, already shrunk where text was fitted. */
  readonly size: number;
  readonly color: Color;
  /** Left end of the run's baseline, in the group's coordinates. */
  readonly x: number;
  readonly y: number;
  /** In visual order, left to right. */
  readonly glyphs: readonly Glyph[];
}

export interface Glyph {
  /** Glyph index in the font. */
  readonly id: number;
  /** Origin of the glyph, in points from the run's origin; y grows downwards. */
  readonly x: number;
  readonly y: number;
  /**
   * The characters this glyph stands for, for copying and reading aloud; empty for the second and later glyphs of one cluster.
   * Over a whole line every character of the text stands in exactly one glyph.
   */
  readonly text: string;
}

/** A filled and/or stroked outline; fills use the non-zero rule. The stroke is centred on the outline. */
export interface PathItem {
  readonly kind: 'path';
  readonly path: Path;
  readonly fill?: Color;
  readonly stroke?: Stroke;
}

export interface Stroke {
  readonly color: Color;
  /** Points. */
  readonly width: number;
  /** Lengths of dash and gap in points, in turn; absent: solid. */
  readonly dash?: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
}

/** A raster picture. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly picture: PictureKey;
  /** Maps the unit square, the picture's stored top left pixel corner at (0,0), to the group's coordinates; carries the turn of a sideways photo. */
  readonly matrix: Matrix;
  /** What lies outside is not drawn. */
  readonly clip?: Path;
}

/** Points. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
