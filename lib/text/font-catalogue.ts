import type { FontKey } from '../drawing/display-list';
import type { Alphabet } from './alphabets';
import { BUNDLED_FAMILIES } from './bundled-fonts';
import type { FontQuery } from './font-face';

/** One font file that can be opened. One that comes with the app lies at `/fonts/<key>.ttf`, its licence in `/fonts/licences`. */
export interface CatalogueFont extends FontQuery {
  readonly kind: FontKind;
  /** `fallback`: only lends letters that other fonts lack, and is not offered for choice. `own`: uploaded by the workspace. */
  readonly use: 'offered' | 'fallback' | 'own';
  readonly key: FontKey;
  /** The alphabets of which the family has every letter. */
  readonly letters: readonly Alphabet[];
}

/** With serifs, without, as if written by hand, for few large words, and with all letters of one width. */
export type FontKind = 'serif' | 'sans' | 'script' | 'display' | 'mono';

/** A family that comes with the app, as the table of them has it. */
export interface BundledFamily {
  readonly family: string;
  readonly kind: FontKind;
  readonly use: CatalogueFont['use'];
  readonly letters: readonly Alphabet[];
  readonly faces: readonly (readonly [weight: number, italic: boolean, key: FontKey])[];
}

/** The fonts that come with the app, in the order in which a picker shows them. */
export const fontCatalogue: readonly CatalogueFont[] = BUNDLED_FAMILIES.flatMap(({ faces, ...family }) =>
  faces.map(([weight, italic, key]) => ({ ...family, weight, italic, key })),
);

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
  display: ['PT Sans', 'DejaVu Sans', 'DejaVu Serif'],
  mono: ['PT Sans', 'DejaVu Sans', 'DejaVu Serif'],
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
