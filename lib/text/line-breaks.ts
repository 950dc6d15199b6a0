import LineBreaker from 'linebreak';
import { keepsTogether } from './russian-line-breaks';

/** A place at which a line may be broken. */
export interface BreakPlace {
  /** Where the next line would begin. */
  readonly at: number;
  /** Where this line's content would end: `at` without the spaces before it, which hang. */
  readonly end: number;
  /** Allowed by Unicode but poor style in the text's language; used only when nothing better leaves the line within its width. */
  readonly poor: boolean;
}

/**
 * The places at which a line of text without line breaks may be broken, in order; the last is its end. Unicode's algorithm (UAX 14)
 * finds them, the rules of the language mark the poor ones. Spaces that the text begins with stay before its first word.
 */
export function breakPlaces(text: string, lang: string): readonly BreakPlace[] {
  const places: BreakPlace[] = [];
  const breaker = new LineBreaker(text);
  const keepTogether = /^ru\b/i.test(lang) ? keepsTogether : undefined;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const at = next.position;
    if (at >= text.length) break;
    let end = at;
    while (end > 0 && text.charCodeAt(end - 1) === 0x20) end--;
    if (end > 0) places.push({ at, end, poor: keepTogether?.(text, end, at) ?? false });
  }
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0x20) end--;
  places.push({ at: text.length, end, poor: false });
  return places;
}
