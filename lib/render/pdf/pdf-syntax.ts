import { hex4 } from './numbers';

/** A text string (ISO 32000-1, 7.9.2.2): literal when it is printable ASCII, else UTF-16BE in hex with its byte order mark. */
export function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) return literal(text);
  return `<feff${utf16(text)}>`;
}

/** The UTF-16BE bytes of a text in hex, without byte order mark. */
export function utf16(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i));
  return hex;
}

/** An ASCII string in parentheses. */
export function literal(ascii: string): string {
  return `(${ascii.replace(/[\\()]/g, '\\$&')})`;
}

/** A name (7.3.5); whatever is not a plain letter, digit or one of `+-_.` is written as `#xx`. */
export function name(text: string): string {
  return `/${text.replace(/[^A-Za-z0-9+\-_.]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}
