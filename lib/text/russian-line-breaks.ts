/**
 * Whether Russian typography keeps together what stands on both sides of a possible line break.
 *
 * @param end Where the text before the break ends, its trailing spaces left out.
 * @param at Where the text after the break begins.
 */
export function keepsTogether(text: string, end: number, at: number): boolean {
  return end < at && /(^|[\s«„“"(—–-])\p{L}{1,2}$/u.test(text.slice(Math.max(0, end - 4), end));
}
