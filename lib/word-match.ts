/** Text as it is compared when people search: letter case, `ё`, and what stands between words do not matter. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s/_-]+/g, ' ')
    .trim();
}

/** Whether every word of the query is in the text somewhere. */
export function hasWords(text: string, query: string): boolean {
  const plain = plainWords(text);
  return plainWords(query)
    .split(' ')
    .every((word) => plain.includes(word));
}

/** How well a text answers a query: 0, it begins with it · 1, one of its words does · 2, the words are in it · undefined: they are not. */
export function matchRank(text: string, query: string): 0 | 1 | 2 | undefined {
  const [plain, wanted] = [plainWords(text), plainWords(query)];
  if (plain.startsWith(wanted)) return 0;
  if (plain.includes(` ${wanted}`)) return 1;
  return hasWords(plain, wanted) ? 2 : undefined;
}
