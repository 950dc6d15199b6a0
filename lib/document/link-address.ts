import type { FillContext } from './functions/define-function';
import { prepareText, printSegment } from './prepare-text';

const ALLOWED = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@[^\s@])\S*$/iu;

/**
 * The address that a click opens, its variables put in; undefined when there is none or it is no web or mail address, since a document
 * may be anyone's and must not carry `javascript:` and the like. A value at the very start is an address itself and stays as it is;
 * further on it is a part of one, and percent-encoded.
 */
export function linkAddress(link: string, context: FillContext): string | undefined {
  if (link === '') return undefined;
  const filled = prepareText(link)
    .map((segment) => {
      const printed = printSegment(segment, context);
      return segment.kind === 'text' || segment.start === 0 ? printed : encodeURIComponent(printed);
    })
    .join('')
    .trim();
  return ALLOWED.test(filled) ? asciiOnly(filled) : undefined;
}

/** A PDF's addresses are 7-bit ASCII (ISO 32000-1, 12.6.4.7). */
function asciiOnly(address: string): string {
  return address.replace(/[^\u0021-\u007e]+/gu, encodeURIComponent);
}
