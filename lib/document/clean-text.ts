const UNWANTED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/u;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/**
 * Text that every later step can take: each kind of line break is `\n`, a tab is a space, other control characters are gone, and a
 * lone surrogate is U+FFFD. Values have been through this at the door already; this is the second wall, and for stored text the first.
 */
export function cleanText(text: string): string {
  if (!UNWANTED.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(CONTROL, '')
    .replace(/[\ud800-\udfff]/gu, '\ufffd');
}
