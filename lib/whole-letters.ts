const HALF = /\p{Surrogate}/gu;

/** A text whose half characters have become U+FFFD: PostgreSQL takes none, and no font draws them. */
export function wholeLetters(text: string): string {
  return text.replace(HALF, '\ufffd');
}
