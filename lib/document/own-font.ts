import type { FontKey } from '../drawing/display-list';
import type { Alphabet } from '../text/alphabets';
import { fontCatalogue, type CatalogueFont } from '../text/font-catalogue';
import type { FontQuery } from '../text/font-face';

/** A font file that a workspace has uploaded, as laying out and choosing fonts see it. Its bytes are found by its key, their sha-256. */
export interface OwnFont extends FontQuery {
  readonly key: FontKey;
  /** The alphabets of which it has every letter. */
  readonly letters: readonly Alphabet[];
}

/** The largest font file that is taken in, in bytes. */
export const MAX_FONT_BYTES = 10 * 1024 * 1024;

/** What a document of a workspace may be set in: the fonts that come with the app, then the workspace's own. */
export function catalogueWith(own: readonly OwnFont[]): readonly CatalogueFont[] {
  return [...fontCatalogue, ...own.map((font): CatalogueFont => ({ ...font, kind: 'sans', use: 'own' }))];
}

/** The fonts that a version was frozen with: all keys, and what those of the workspace's own are. */
export interface FrozenFonts {
  readonly keys: readonly FontKey[];
  readonly own: readonly OwnFont[];
}

/**
 * What files of a version are set in: the fonts it was frozen with and no others, so that fonts that come later change nothing. Where one
 * of them no longer comes with the app, the nearest that do stand in.
 */
export function frozenCatalogue({ keys, own }: FrozenFonts): readonly CatalogueFont[] {
  const all = catalogueWith(own);
  const wanted = new Set(keys);
  const frozen = all.filter(({ key }) => wanted.has(key));
  return frozen.length > 0 && frozen.length >= wanted.size ? frozen : all;
}
