import { lendingFamilies, SUBSTITUTE_FAMILY } from './font-catalogue';
import type { FontBook, FontFace } from './font-face';
import { nearestFont, nearestInFamily } from './match-font';

/** A book of opened fonts; of two with the same key the first counts. Answers are remembered, for layout asks for each run. */
export function fontBook(faces: readonly FontFace[]): FontBook {
  const byKey = new Map<string, FontFace>();
  for (const face of faces) if (!byKey.has(face.key)) byKey.set(face.key, face);
  const all = [...byKey.values()];
  const found = new Map<string, FontFace | undefined>();
  const chains = new Map<FontFace, readonly FontFace[]>();
  return {
    find(query) {
      const name = `${query.weight} ${query.italic} ${query.family}`;
      if (!found.has(name)) found.set(name, nearestInFamily(all, query));
      return found.get(name);
    },
    substitute: (query) => nearestInFamily(all, { ...query, family: SUBSTITUTE_FAMILY }) ?? nearestFont(all, query),
    fallbacks(face) {
      let chain = chains.get(face);
      if (chain === undefined) {
        const { weight, italic } = face;
        chain = lendingFamilies(face.family).flatMap((family) => nearestInFamily(all, { family, weight, italic }) ?? []);
        chains.set(face, chain);
      }
      return chain;
    },
    byKey: (key) => byKey.get(key),
  };
}
