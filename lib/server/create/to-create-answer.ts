import { AppError, ERRORS, type ErrorCode } from '../../errors';
import { refusalMessage } from '../../i18n/calls/say-call';
import { openToAllOrigins } from '../http/cors';
import { log } from '../log';
import type { AcceptedCreation } from './accept-creation';

/** How a call wants to be answered, as far as that is known when it fails. */
export interface AnswerForm {
  readonly request: Request;
  readonly requestId: string;
  readonly locale: 'ru' | 'en';
  /** Whether a refusal carries its HTTP status; by default it is 200, since callers of this address read the body. */
  readonly statuses: boolean;
}

/** Statuses that always show, for whoever stands between must see them too. */
const ALWAYS_SHOWN = new Set<ErrorCode>(['rate_limited', 'internal', 'unavailable']);

/** JSON of the compatible endpoint, Cyrillic as it is. */
export function createJson(
  form: Pick<AnswerForm, 'request' | 'requestId'>,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...openToAllOrigins(form.request),
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Request-Id': form.requestId,
      'X-Robots-Tag': 'noindex',
      'Referrer-Policy': 'no-referrer',
      ...headers,
    },
  });
}

/** Success, before the files exist. */
export function acceptedAnswer(form: AnswerForm, accepted: AcceptedCreation, status = 200): Response {
  const { id, fileIds, warnings, linkBase } = accepted;
  const body = { result: 'success', create_id: id, url: `${linkBase}/getform/${id}/`, files: fileIds };
  return createJson(form, warnings.length > 0 ? { ...body, warnings } : body, status);
}

/**
 * Only the link to the first file, for a learning platform that stores the body as it is: ASCII, no quotes, no line break.
 */
export function linkAnswer(form: AnswerForm, fileId: string, base: string): Response {
  return new Response(`${base}/getfile/${fileId}/pdf/`, {
    headers: {
      ...openToAllOrigins(form.request),
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Request-Id': form.requestId,
      'Referrer-Policy': 'no-referrer',
    },
  });
}

/** Failure: nothing was made. What is no `AppError` is a fault of ours; it is logged, and the caller gets its number only. */
export function refusedAnswer(form: AnswerForm, error: unknown): Response {
  const known = error instanceof AppError;
  if (!known || error.code === 'internal') log.error({ err: error, requestId: form.requestId }, 'answering a create call');
  const code: ErrorCode = known ? error.code : 'internal';
  const details = { ...(known ? error.details : {}), requestId: form.requestId };
  const status = form.statuses || ALWAYS_SHOWN.has(code) ? ERRORS[code].status : 200;
  const retry: Record<string, string> = ERRORS[code].status === 429 || ERRORS[code].status === 503 ? { 'Retry-After': '10' } : {};
  return createJson(form, { result: 'error', error: code, message: refusalMessage(form.locale, code, details) }, status, retry);
}
