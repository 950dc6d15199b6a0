import { Resend } from 'resend';
import type { ComposedLetter } from './compose-letter';
import type { MailSettings, ResendSettings } from './mail-settings';
import { oneLine, withoutSecret, type MailTransport, type SendResult } from './mail-transport';

/** Milliseconds. */
const ANSWER_WITHIN = 60_000;
/** Resend remembers a letter's id for a day; some hours are left for clocks and waiting. */
const KNOWS_FOR = 20 * 60 * 60;

/**
 * Sends by Resend's API, which takes a letter's id as its key: asked again with the same key it sends nothing again. So an attempt may be
 * given up at any moment, after `answerWithin` milliseconds or when the server stops.
 */
export function resendTransport(
  { key, baseUrl }: ResendSettings,
  sender: MailSettings['sender'],
  answerWithin = ANSWER_WITHIN,
): MailTransport {
  const client = new Resend(key, { baseUrl });
  return {
    knowsLettersFor: KNOWS_FOR,
    async send(letter, { signal }) {
      const asked = client.emails.send(toRequest(letter, sender.address), { idempotencyKey: letter.id });
      const answer = await Promise.race([
        asked.catch(() => undefined),
        givenUp(AbortSignal.any([signal, AbortSignal.timeout(answerWithin)])),
      ]);
      if (answer === undefined) return { state: 'later', code: 'no_connection' };
      return answer.error === null ? { state: 'sent', answer: oneLine(answer.data.id) } : withoutSecret(toResult(answer.error), key);
    },
    close: () => Promise.resolve(),
  };
}

function toRequest(letter: ComposedLetter, from: string) {
  // Resend takes the sender as one text; a name that could end its quotes or the line is not in it.
  const name = letter.from.name.replace(/["\\<>@,;:\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, ' ').trim();
  return {
    from: name === '' ? from : `"${name}" <${from}>`,
    to: [letter.to],
    subject: letter.subject,
    text: letter.text,
    ...(letter.html === undefined ? {} : { html: letter.html }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: letter.attachments.map((file) => ({
      filename: file.name,
      content: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('base64'),
      contentType: file.type,
    })),
  };
}

interface ResendFault {
  readonly name: string;
  readonly message: string;
  /** Not a number: there was no answer. */
  readonly statusCode: number | null | undefined;
}

function toResult({ name, message, statusCode }: ResendFault): SendResult {
  const answer = oneLine(`${statusCode ?? ''} ${message}`);
  // The same id with other contents: an earlier attempt was taken, by whom and how is not known.
  if (name === 'invalid_idempotent_request') return { state: 'unknown', code: 'cut_off', answer };
  if (typeof statusCode !== 'number') return { state: 'later', code: 'no_connection' };
  if (statusCode === 401 || (statusCode === 403 && name === 'invalid_api_key')) return { state: 'later', code: 'login', answer };
  if (statusCode === 403) return { state: 'later', code: 'sender', answer };
  if (statusCode === 413) return { state: 'refused', code: 'too_large', answer };
  if (statusCode >= 500 || statusCode === 408 || statusCode === 409 || statusCode === 429) return { state: 'later', code: 'busy', answer };
  return { state: 'refused', code: 'refused', answer };
}

function givenUp(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
