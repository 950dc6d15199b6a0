/** Values of one file by variable, as far as looking through them goes. */
type Texts = Readonly<Record<string, string>>;

/** Which of the rows has most to print: the first of those with the most characters in these variables. -1 when there is no row. */
export function longestRow(rows: readonly Texts[], variables: readonly string[]): number {
  const lengths = rows.map((texts) => variables.reduce((sum, name) => sum + (texts[name]?.length ?? 0), 0));
  return lengths.indexOf(Math.max(...lengths));
}

/** The next row after `from` that has trouble, going round from the end to the beginning; `from` itself comes last. Undefined: none has. */
export function nextTroubled(count: number, from: number, hasTrouble: (at: number) => boolean): number | undefined {
  return Array.from({ length: count }, (_, step) => (from + 1 + step) % count).find(hasTrouble);
}
