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
