/**
 * The text, or as much of it as fits into `max` UTF-16 units, followed by `…`. Cut between code points: half of one is refused by
 * databases and mail, and shows as a box.
 */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const splits = /[\ud800-\udbff]/.test(text.charAt(max - 1));
  return `${text.slice(0, splits ? max - 1 : max)}…`;
}
