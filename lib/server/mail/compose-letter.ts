import type { AttachedFile, LetterToSend } from '../../../db/queries/letter-to-send';
import type { IssueFact } from '../../document/issues';
import { settingsByName } from '../../document/variable-settings';
import { fileLink } from '../../file-link';
import { letterLine } from '../../i18n/letters/say-letter';
import { cleanFileName } from '../create/file-name';
import { escapeHtml } from '../http/escape-html';
import { fillLetter, fillSubject, toHtml, toPlainText } from './fill-letter';
import { readMailbox } from './mailbox';

/** A letter as a transport takes it; nothing in it is a setting, a path or an address to fetch. */
export interface ComposedLetter {
  /** The same at every attempt: the server's own proof that two are one. */
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Exactly one mailbox, ASCII. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Undefined: the letter is text only. */
  readonly html: string | undefined;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  readonly type: 'application/pdf' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

export interface ComposeOptions {
  readonly sender: { readonly name: string | undefined; readonly address: string };
  /** Bytes of a whole letter. */
  readonly maxBytes: number;
  /** The bytes of a made file. */
  read(file: AttachedFile): Promise<Uint8Array>;
  /** A made file of one page as a JPEG; undefined for one of several, which stays a PDF. */
  draw(file: AttachedFile): Promise<Uint8Array | undefined>;
  /** Told of what is wrong with the template's texts, or missing for them. */
  report?(issue: IssueFact): void;
}

/** More links than these are a page's work. */
const MOST_LINKS = 200;
/** Bytes that headers and the wrapping of parts may take. */
const FRAME_BYTES = 20_000;

/**
 * Puts a letter together: the template's texts with the first file's values, the files, and a link to each, for an attachment is lost
 * sooner than a link. Files that would make the letter too large are linked only, all of them, so that nobody takes some for all.
 * Undefined when there is no file to send. Throws when a file cannot be read, or the recipient is no mailbox.
 */
export async function composeLetter(letter: LetterToSend, options: ComposeOptions): Promise<ComposedLetter | undefined> {
  const { files, template, workspace } = letter;
  const [first] = files;
  if (first === undefined) return undefined;
  const recipient = readMailbox(letter.recipient);
  if ('reason' in recipient) throw new Error('the recipient of a stored letter is no mailbox');
  const report = (issue: IssueFact) => options.report?.(issue);
  const values = { variables: first.variables, pictures: {}, draws: first.draws };
  const context = { values, settings: settingsByName(letter.settings), lang: letter.lang, report };
  const body = fillLetter(template.body, context);
  const room = (lengths: readonly number[]) => fits(lengths, files.length, template.body.length, options.maxBytes);
  const attached = await attachAll(letter, options, room);
  const links = fileLinks(letter, attached);
  const subject = fillSubject(template.subject, context) || template.name || first.name;
  return {
    id: letter.id,
    from: { name: options.sender.name ?? workspace.name, address: options.sender.address },
    to: recipient.address,
    subject,
    text: `${toPlainText(body)}\n\n-- \n${links.text}\n`,
    html: page(letter.lang, subject, `${toHtml(body)}\n${links.html}`),
    attachments: attached?.attachments ?? [],
  };
}

/** Whether attachments of these lengths fit into a letter: base64 makes four bytes of three, and breaks lines at 76. */
function fits(lengths: readonly number[], files: number, textLength: number, maxBytes: number): boolean {
  const encoded = lengths.reduce((sum, length) => sum + Math.ceil(length / 3) * 4 * (78 / 76) + 1_000, 0);
  return encoded + textLength * 8 + files * 400 + FRAME_BYTES <= maxBytes;
}

interface Attached {
  readonly attachments: readonly Attachment[];
  /** Ids of the files that go as a picture only. */
  readonly pictures: ReadonlySet<string>;
}

/** All of the files in the workspace's format, or none when they are too large; a picture's size is known only once it is drawn. */
async function attachAll(
  { files, workspace }: LetterToSend,
  options: ComposeOptions,
  room: (lengths: readonly number[]) => boolean,
): Promise<Attached | undefined> {
  if (!room(files.map(({ length }) => length))) return undefined;
  const names = new Map<string, number>();
  const attachments: Attachment[] = [];
  const pictures = new Set<string>();
  for (const file of files) {
    const name = ownName(file, names);
    const picture = workspace.letterFormat === 'pdf' ? undefined : await options.draw(file);
    if (picture === undefined || workspace.letterFormat === 'both')
      attachments.push({ name: `${name}.pdf`, type: 'application/pdf', bytes: await options.read(file) });
    else pictures.add(file.id);
    if (picture !== undefined) attachments.push({ name: `${name}.jpg`, type: 'image/jpeg', bytes: picture });
  }
  return room(attachments.map(({ bytes }) => bytes.length)) ? { attachments, pictures } : undefined;
}

/** The file's name, numbered when others of the letter bear it too. */
function ownName(file: AttachedFile, taken: Map<string, number>): string {
  const name = cleanFileName(file.name) || 'file';
  const copies = (taken.get(name) ?? 0) + 1;
  taken.set(name, copies);
  return copies === 1 ? name : `${name} (${copies})`;
}

/** A link to each file, in the form it is attached in. */
function fileLinks({ files, linkBase, creationId, workspace }: LetterToSend, attached: Attached | undefined) {
  const form = (id: string) => (attached?.pictures.has(id) ? 'jpg' : 'pdf');
  const shown = files.slice(0, MOST_LINKS).map(({ id, name }) => ({ name, href: fileLink(linkBase, id, form(id)) }));
  const left = files.length - shown.length;
  const intro = letterLine(workspace.locale, attached === undefined ? 'links_only' : 'links', files.length);
  const more = left > 0 ? [{ name: letterLine(workspace.locale, 'more', left), href: `${linkBase}/getform/${creationId}/` }] : [];
  const all = [...shown, ...more];
  const items = all.map(({ name, href }) => `<a href="${escapeHtml(href)}">${escapeHtml(name)}</a>`);
  return {
    text: [intro, ...all.map(({ name, href }) => `${name.replace(/\s+/gu, ' ')}\n${href}`)].join('\n'),
    html: `<p style="margin:2em 0 0;color:#666;font-size:13px">${escapeHtml(intro)}<br>${items.join('<br>')}</p>`,
  };
}

function page(lang: string, title: string, body: string): string {
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(lang)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>`,
    `<body style="margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#222">`,
    body,
    `</body></html>`,
  ].join('\n');
}
