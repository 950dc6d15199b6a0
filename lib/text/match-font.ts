import type { FontQuery } from './font-face';
import { familyName } from './font-catalogue';

/** The font nearest to a query within its family; undefined when the family is not among the fonts. */
export function nearestInFamily<Font extends FontQuery>(fonts: readonly Font[], query: FontQuery): Font | undefined {
  const name = familyName(query.family);
  return nearestFont(
    fonts.filter((font) => familyName(font.family) === name),
    query,
  );
}

/**
 * The font of one family that stands nearest to a query, as CSS Fonts 4 (§ 5.2 "Matching font styles") chooses: slant before weight,
 * then the weight itself, then the nearest in the direction that keeps bold bold and light light.
 */
export function nearestFont<Font extends FontQuery>(fonts: readonly Font[], query: FontQuery): Font | undefined {
  const sameSlant = fonts.filter((font) => font.italic === query.italic);
  const candidates = sameSlant.length > 0 ? sameSlant : fonts;
  let nearest: Font | undefined;
  for (const font of candidates) {
    if (nearest === undefined || weightRank(query.weight, font.weight) < weightRank(query.weight, nearest.weight)) nearest = font;
  }
  return nearest;
}

/** Lower is nearer. 400–500: up to 500 first, then lighter, then bolder; below 400: lighter first; above 500: bolder first. */
function weightRank(wanted: number, offered: number): number {
  const LATER = 1000;
  const distance = Math.abs(offered - wanted);
  if (wanted >= 400 && wanted <= 500) {
    if (offered >= wanted && offered <= 500) return distance;
    return offered < wanted ? LATER + distance : 2 * LATER + distance;
  }
  const firstChoice = wanted < 400 ? offered <= wanted : offered >= wanted;
  return firstChoice ? distance : LATER + distance;
}
