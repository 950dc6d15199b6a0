import { lendingFamilies, SUBSTITUTE_FAMILY, type CatalogueFont } from './font-catalogue';
import type { FontQuery } from './font-face';
import { nearestInFamily } from './match-font';

/**
 * The fonts that must be opened before texts in these styles can be laid out: each style's own (or the substitute for a family that is
 * not there), then those that may lend it letters. Each once.
 */
export function fontsNeeded(queries: readonly FontQuery[], catalogue: readonly CatalogueFont[]): readonly CatalogueFont[] {
  const own = new Set<CatalogueFont>();
  for (const query of queries) {
    const font = nearestInFamily(catalogue, query) ?? nearestInFamily(catalogue, { ...query, family: SUBSTITUTE_FAMILY });
    if (font !== undefined) own.add(font);
  }
  const needed = new Set(own);
  for (const { family, weight, italic } of own) {
    for (const lender of lendingFamilies(family)) {
      const font = nearestInFamily(catalogue, { family: lender, weight, italic });
      if (font !== undefined) needed.add(font);
    }
  }
  return [...needed];
}
