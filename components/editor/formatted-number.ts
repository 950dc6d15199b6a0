/** Kept for each language: making one takes far longer than using it. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number as it is written in the editor, with so many digits behind the point at most and its thousands together. */
export function formattedNumber(locale: string, value: number, digits: number): string {
  const key = `${locale} ${digits}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: false });
  formats.set(key, known);
  return known.format(value);
}
