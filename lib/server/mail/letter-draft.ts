import { getDatabase } from '../../../db/client';
import type { LetterToSend } from '../../../db/queries/letter-to-send';
import type { LetterDraft, LetterDraftWithFile } from '../../api/mail-templates';
import type { IssueFact } from '../../document/issues';
import { AppError } from '../../errors';
import { issueMessage } from '../../i18n/documents/say';
import { letterFailureText } from '../../i18n/letters/say-letter';
import { say } from '../../i18n/ui/say';
import { newId } from '../../ids';
import { limitTries } from '../auth/limit-tries';
import type { Session } from '../auth/sessions';
import { env } from '../env';
import { isMailConnected } from '../settings/connections';
import { composeLetter, type ComposedLetter } from './compose-letter';
import { emailOf } from './email-of';
import { FileChangedError } from './find-edition';
import { letterMessage } from './letter-message';
import { readSource, unknownVariables, type LetterSource } from './letter-source';
import { mailTransport, outboxPlace } from './open-transport';
import { readFileBytes } from './read-file-bytes';
import { readFileJpg } from './read-file-jpg';

/** A letter as it would be sent, to whom the file says, and what is wrong with it in the reader's words. */
export async function previewLetter(session: Session, draft: LetterDraft, headers: Headers) {
  const { user } = session;
  const source = await readSource(session, draft, headers);
  const issues: IssueFact[] = [];
  const letter = await compose(session, draft, source, (issue) => issues.push(issue));
  const unknown = unknownVariables(draft, source);
  const told = [
    ...unknown.map((name) => say(user.locale, 'ui.mail.unknown_variable', { name: `%${name}` })),
    ...issues
      .filter((issue) => issue.code !== 'missing_value' || !unknown.includes(issue.variable))
      .map((issue) => (issue.code === 'missing_value' ? missing(user.locale, issue.variable) : issueMessage(user.locale, issue))),
  ];
  return {
    // While none leave, the sender's address is nobody's.
    from: isMailConnected() ? `${letter.from.name} <${letter.from.address}>` : letter.from.name,
    to: emailOf(source.file.variables),
    subject: letter.subject,
    html: letter.html ?? '',
    attachments: letter.attachments.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
    issues: [...new Set(told)],
  };
}

/** The letter to oneself as a file that mail programs open. */
export async function draftMessage(session: Session, draft: LetterDraftWithFile, headers: Headers): Promise<Response> {
  const source = await readSource(session, draft, headers);
  const letter = await compose(session, draft, source);
  const message = await letterMessage(letter, new Date());
  return new Response(new Uint8Array(message), {
    headers: {
      'Content-Type': 'message/rfc822',
      'Content-Disposition': 'attachment; filename="letter.eml"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/**
 * Sends the letter, with a made file, to whoever is signed in. Throws `not_found` for a file that is not there, `conflict` for one that is
 * made again at this moment, and `rate_limited`.
 */
export async function sendTestLetter(session: Session, draft: LetterDraftWithFile, headers: Headers) {
  const source = await readSource(session, draft, headers);
  await limitTries('test_letter', { account: session.user.id });
  const letter = await compose(session, draft, source);
  const terms = { signal: AbortSignal.timeout(60_000), beforeLastByte: () => Promise.resolve() };
  const result = await mailTransport().send(letter, terms);
  const { to } = letter;
  if (result.state === 'sent') return { state: 'sent' as const, to, place: null, reason: null };
  if (result.state === 'kept') return { state: 'kept' as const, to, place: outboxPlace(letter.id), reason: null };
  const details = result.answer === undefined ? {} : { answer: result.answer };
  return { state: 'failed' as const, to, place: null, reason: letterFailureText(session.user.locale, { code: result.code, details }) };
}

async function compose(
  { user }: Session,
  { name, subject, body }: LetterDraft,
  { file, terms }: LetterSource,
  report?: (issue: IssueFact) => void,
): Promise<ComposedLetter> {
  const { db } = await getDatabase();
  const { sender, maxBytes } = env().mail;
  const letter: LetterToSend = { ...terms, id: newId(), recipient: user.email, template: { name, subject, body }, files: [file] };
  const isMade = file.length > 0;
  const composed = await composeLetter(letter, {
    sender,
    maxBytes,
    // An example of a file is only shown by its name.
    read: () => (isMade ? readFileBytes(db, file) : Promise.resolve(new Uint8Array())),
    draw: () => (isMade ? readFileJpg(db, file) : Promise.resolve(undefined)),
    ...(report && { report }),
  }).catch((error: unknown) => {
    throw error instanceof FileChangedError ? new AppError('conflict') : error;
  });
  if (composed === undefined) throw new Error('a letter with a file was composed to nothing');
  return composed;
}

function missing(locale: Session['user']['locale'], name: string): string {
  return say(locale, 'ui.mail.missing_value', { name: `%${name}` });
}
