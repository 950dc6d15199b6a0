import { shortened } from '../../shortened';
import type { ComposedLetter } from './compose-letter';

/** What a mail server, or the outbox, said to a letter. */
export type SendResult =
  | { readonly state: 'sent'; readonly answer: string }
  /** It lies in the outbox. */
  | { readonly state: 'kept' }
  /** It will never be taken; `code` is said in plain words under `failure.<code>`. */
  | { readonly state: 'refused'; readonly code: string; readonly answer?: string }
  /** It was not taken for sure, and may be later. */
  | { readonly state: 'later'; readonly code: string; readonly answer?: string }
  /** Its last byte left and no answer came. */
  | { readonly state: 'unknown'; readonly code: string; readonly answer?: string };

export interface SendTerms {
  /** Aborts an attempt whose last byte has not left. */
  readonly signal: AbortSignal;
  /**
   * To be awaited before the letter's last byte leaves, by a transport that cannot ask twice for the same letter. When it throws, the
   * letter is another's by now: the last byte must not leave.
   */
  beforeLastByte(): Promise<void>;
}

/** A way by which letters leave. */
export interface MailTransport {
  /**
   * Seconds in which asking again for the same letter sends it once, since the server knows its id; undefined: it does not know, so a
   * letter whose answer was lost must not be sent again.
   */
  readonly knowsLettersFor: number | undefined;
  /** Rejects only with what `beforeLastByte` threw, or for a fault of our own. */
  send(letter: ComposedLetter, terms: SendTerms): Promise<SendResult>;
  close(): Promise<void>;
}

/** The result without our password or key in what the server answered: some repeat what they were given, as it is or as they got it. */
export function withoutSecret<Result extends SendResult>(result: Result, secret: string | undefined): Result {
  if (!('answer' in result) || result.answer === undefined || !secret) return result;
  const written = [secret, Buffer.from(secret).toString('base64')];
  return { ...result, answer: written.reduce((answer, text) => answer.replaceAll(text, '•••'), result.answer) };
}

/** What a server answered, as one line that may be shown and kept. */
export function oneLine(answer: string): string {
  const line = answer.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/gu, ' ').replace(/[\ud800-\udfff]/gu, '\ufffd');
  return shortened(line.trim(), 300);
}
