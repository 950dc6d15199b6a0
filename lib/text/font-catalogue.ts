import type { FontKey } from '../drawing/display-list';
import { BUNDLED_FONTS } from './bundled-fonts';
import type { FontQuery } from './font-face';

/** One font file that can be opened; it lies at `/fonts/<key>.ttf`, its licence at `/fonts/licences/<licence>`. */
export interface CatalogueFont extends FontQuery {
  /** The file's own name for its style: `Bold Italic`. */
  readonly style: string;
  readonly kind: FontKind;
  /** `fallback`: only lends letters that other fonts lack, and is not offered for choice. */
  readonly use: 'offered' | 'fallback';
  readonly key: FontKey;
  /** Size of the file. */
  readonly bytes: number;
  /** File name. */
  readonly licence: string;
}

type FontKind = 'serif' | 'sans' | 'script';

/** The fonts that come with the app, in the order in which a picker shows them. */
export const fontCatalogue: readonly CatalogueFont[] = BUNDLED_FONTS;

/** The family that stands in for one that is not there. */
export const SUBSTITUTE_FAMILY = 'PT Serif';

/**
 * Families that lend a letter which a font of this kind lacks, in order: first those that look most alike, last DejaVu, which has nearly
 * every alphabet. What lends to a script face is its neighbour in hand, then a book face.
 */
const LENDERS: Readonly<Record<FontKind, readonly string[]>> = {
  serif: ['PT Serif', 'DejaVu Serif', 'DejaVu Sans'],
  sans: ['PT Sans', 'DejaVu Sans', 'DejaVu Serif'],
  script: ['Caveat', 'PT Serif', 'DejaVu Serif', 'DejaVu Sans'],
};

const kinds = new Map(fontCatalogue.map((font) => [familyName(font.family), font.kind]));

/** The families that lend letters to this one; a family unknown here is taken for a sans. */
export function lendingFamilies(family: string): readonly string[] {
  const own = familyName(family);
  return LENDERS[kinds.get(own) ?? 'sans'].filter((lender) => familyName(lender) !== own);
}

/** Family names are compared without regard to case, as in CSS. */
export function familyName(family: string): string {
  return family.trim().toLowerCase();
}
