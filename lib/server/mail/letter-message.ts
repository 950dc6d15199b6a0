import MailComposer from 'nodemailer/lib/mail-composer';
import type { ComposedLetter } from './compose-letter';

/**
 * The letter as mail servers carry it (RFC 5322), all of it in memory: its size is bounded. Its Message-ID is made of its id, so that two
 * copies, should there ever be two, are seen to be one.
 */
export function letterMessage(letter: ComposedLetter, date: Date): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: letter.from.name, address: letter.from.address },
    to: [{ name: '', address: letter.to }],
    subject: letter.subject,
    text: withPlainLineEnds(letter.text),
    ...(letter.html === undefined ? {} : { html: withPlainLineEnds(letter.html) }),
    attachments: letter.attachments.map(({ name, type, bytes }) => ({
      filename: name,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      contentType: type,
    })),
    date,
    messageId: `<${letter.id}@${domainOf(letter.from.address)}>`,
    // Nobody's absence notice is wanted as an answer to it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** A lone CR may not stand in a message (RFC 5322, 2.3); the composer turns each LF into CRLF but lets a CR through as it is. */
function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
