import { api } from '@/lib/api/client';

let known: readonly string[] | undefined;

/** The school's colours as this page saw them last: a picker that opens shows them at once. */
export function knownSchoolColors(): readonly string[] | undefined {
  return known;
}

export function noteSchoolColors(colors: readonly string[]): void {
  known = colors;
}

/** Asks for them anew; what is known stays where no answer comes. */
export async function readSchoolColors(): Promise<readonly string[] | undefined> {
  const result = await api('GET /api/colors');
  if (result.ok) known = result.value.colors;
  return known;
}
