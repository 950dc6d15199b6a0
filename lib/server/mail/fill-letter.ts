import { cleanText } from '../../document/clean-text';
import { fillText } from '../../document/fill-text';
import type { FillContext } from '../../document/functions/define-function';
import { prepareText, printSegment } from '../../document/prepare-text';
import { escapeHtml } from '../http/escape-html';

/** A piece of a letter's text, filled in. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** A line break of the template; two or more begin a paragraph. */
  | { readonly kind: 'break' }
  /** A web address that stands in the template; what values put into it is percent-encoded. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/**
 * A template's text with the file's values in it. Values are put in once, as text: nothing in them is looked for again, neither a
 * variable nor a link, so that what a stranger typed as a name cannot become a link of ours.
 */
export function fillLetter(template: string, context: FillContext): readonly TextPiece[] {
  const writer = new PieceWriter();
  for (const segment of prepareText(cleanText(template).trim())) {
    if (segment.kind === 'text' && segment.issue) context.report(segment.issue);
    if (segment.kind !== 'text') writer.value(printSegment(segment, context));
    else for (const [written] of segment.text.matchAll(TOKEN)) writer.written(written);
  }
  return writer.end();
}

/** What may begin or end a link or a line, and what lies between. */
const TOKEN = /https?:\/\/|\n|[ \t\u00a0<>"«»“”„]+|[^\s<>"«»“”„]+?(?=https?:\/\/|[\s<>"«»“”„]|$)|\s/giu;
const LINK_BEGINS = /^https?:\/\/$/i;
const LINK_ENDS = /^[\s<>"«»“”„]/u;
/** What follows an address in a sentence is not part of it. */
const AFTER_LINK = new Set(".,;:!?)]}’'");

/** Puts pieces together as the template is read from left to right. */
class PieceWriter {
  private readonly pieces: TextPiece[] = [];
  private link: { readonly text: string; readonly href: string; readonly tail: string } | undefined;

  /** Text of the template. */
  written(text: string): void {
    if (this.link !== undefined && LINK_ENDS.test(text)) this.endLink();
    if (this.link !== undefined) {
      const { text: shown, href, tail } = this.link;
      this.link = { text: shown + text, href: href + text, tail: tail + text };
    } else if (LINK_BEGINS.test(text)) this.link = { text, href: text.toLowerCase(), tail: '' };
    else if (text === '\n') this.pieces.push({ kind: 'break' });
    else this.add(text);
  }

  /** Text of a value. */
  value(text: string): void {
    if (this.link === undefined) this.add(text);
    else this.link = { text: this.link.text + text, href: this.link.href + encodeURIComponent(text), tail: '' };
  }

  end(): readonly TextPiece[] {
    this.endLink();
    return this.pieces;
  }

  private endLink(): void {
    if (this.link === undefined) return;
    const { text, href, tail } = this.link;
    this.link = undefined;
    // Only what the template wrote last can be the sentence's; a value's own full stop is the address's.
    let end = tail.length;
    while (end > 0 && AFTER_LINK.has(tail.charAt(end - 1))) end -= 1;
    const after = tail.length - end;
    this.pieces.push({ kind: 'link', text: text.slice(0, text.length - after), href: href.slice(0, href.length - after) });
    this.add(tail.slice(end));
  }

  private add(text: string): void {
    if (text !== '') this.pieces.push({ kind: 'text', text });
  }
}

const LONGEST_SUBJECT = 250;

/** A subject: one line. */
export function fillSubject(template: string, context: FillContext): string {
  const line = fillText(cleanText(template), context).replace(/\s+/gu, ' ').trim();
  const signs = [...line];
  return signs.length > LONGEST_SUBJECT ? `${signs.slice(0, LONGEST_SUBJECT - 1).join('')}…` : line;
}

/** The pieces as plain text. */
export function toPlainText(pieces: readonly TextPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'break' ? '\n' : piece.text)).join('');
}

/** The pieces as HTML: a blank line of the template begins a paragraph. A value's own line breaks stay text, so it never changes the tags. */
export function toHtml(pieces: readonly TextPiece[]): string {
  const html = pieces.map(pieceHtml).join('');
  return html
    .split(/(?:<br>[ \u00a0]*){2,}/)
    .map((paragraph) => `<p style="margin:0 0 1em;white-space:pre-line">${paragraph}</p>`)
    .join('\n');
}

/** No text of ours or of anybody can look like the `<br>` of a break: its `<` would be escaped. */
function pieceHtml(piece: TextPiece): string {
  if (piece.kind === 'break') return '<br>';
  const text = escapeHtml(piece.text);
  return piece.kind === 'link' ? `<a href="${escapeHtml(piece.href)}">${text}</a>` : text;
}
