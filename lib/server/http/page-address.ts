/** The address of a page with what was asked of it, for a stranger to come back to after signing in. */
export function pageAddress(path: string, asked: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, values]) => [values ?? []].flat().map((value): [string, string] => [name, value])),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}
