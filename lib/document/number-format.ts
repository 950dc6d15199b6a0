/** An integer, whose thousands may be set apart already, and a fraction after a point or comma. */
const NUMBER = /^([-−–+]?)(\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,](\d+))?$/u;
const ENGLISH = /^en(?:-|$)/i;

/**
 * A number with its thousands set apart, as the language writes it: 12 500,5 in Russian, 12,500.5 in English. Spaces within do not break.
 * Digits and sign stay as they came. Undefined: the text is no number.
 */
export function groupedNumber(text: string, lang: string): string | undefined {
  const found = NUMBER.exec(text.trim());
  if (!found) return undefined;
  const [, sign = '', whole = '', fraction] = found;
  const [gap, mark] = ENGLISH.test(lang) ? [',', '.'] : ['\u00a0', ','];
  const digits = whole.replace(/\D/gu, '').replace(/\B(?=(?:\d{3})+$)/gu, gap);
  return sign + digits + (fraction === undefined ? '' : mark + fraction);
}
