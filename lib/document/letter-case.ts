/** Alphabets in which i and ı are two letters. */
const DOTTED_I = /^(?:tr|az)(?:-|$)/i;

/** All letters capital, as the language of the document has them. */
export function upperCase(text: string, lang: string): string {
  return (DOTTED_I.test(lang) ? text.replace(/i/gu, 'İ') : text).toUpperCase();
}

/** All letters small. */
export function lowerCase(text: string, lang: string): string {
  return (DOTTED_I.test(lang) ? text.replace(/I/gu, 'ı').replace(/İ/gu, 'i') : text).toLowerCase();
}
