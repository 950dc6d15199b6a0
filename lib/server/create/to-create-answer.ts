import { databaseError } from '../../../db/database-error';
import { AppError, ERRORS, type ErrorCode } from '../../errors';
import { fileLink } from '../../file-link';
import { refusalMessage } from '../../i18n/calls/say-call';
import { openToAllOrigins } from '../http/cors';
import { log } from '../log';
import { isPassing } from '../passing-trouble';
import type { AcceptedCreation } from './accepted-creation';

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
  body: object | string,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { ...headersOf(form, 'application/json'), ...headers } });
}

/** Of every answer: any page may read it, nobody keeps it. */
function headersOf({ request, requestId }: Pick<AnswerForm, 'request' | 'requestId'>, type: string): Record<string, string> {
  return {
    ...openToAllOrigins(request),
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Request-Id': requestId,
    'X-Robots-Tag': 'noindex',
    'Referrer-Policy': 'no-referrer',
  };
}

/** Success, before the files exist. */
export function acceptedAnswer(form: AnswerForm, accepted: AcceptedCreation, status = 200): Response {
  return createJson(form, acceptedText(accepted), status, replayed(accepted));
}

export function acceptedText({ id, fileIds, warnings, linkBase }: AcceptedCreation): string {
  const body = { result: 'success', create_id: id, url: `${linkBase}/getform/${id}/`, files: fileIds };
  return JSON.stringify(warnings.length > 0 ? { ...body, warnings: warnings.map(({ code, message }) => ({ code, message })) } : body);
}

/**
 * Only the link to the first file, for a learning platform that stores the body as it is: ASCII, no quotes, no line break.
 */
export function linkAnswer(form: AnswerForm, fileId: string, accepted: AcceptedCreation): Response {
  return new Response(linkText(fileId, accepted), { headers: { ...headersOf(form, 'text/plain'), ...replayed(accepted) } });
}

export function linkText(fileId: string, { linkBase }: Pick<AcceptedCreation, 'linkBase'>): string {
  return fileLink(linkBase, fileId);
}

/** Tells programs that this reply is an earlier call's; people read it in the warning. */
function replayed({ repeats }: AcceptedCreation): Record<string, string> {
  return repeats === undefined ? {} : { 'Idempotent-Replayed': 'true' };
}

/**
 * Failure: nothing was made. What is no `AppError` is a fault of ours, or of a database or a Storage that is away or full; it is logged, and the
 * caller gets its number only.
 */
export function refusedAnswer(form: AnswerForm, error: unknown): Response {
  const known = error instanceof AppError;
  if (!known || error.code === 'internal')
    log.error({ err: databaseError(error) ?? error, requestId: form.requestId }, 'answering a create call');
  const code: ErrorCode = known ? error.code : isPassing(error) ? 'unavailable' : 'internal';
  const details = { ...(known ? error.details : {}), requestId: form.requestId };
  const status = form.statuses || ALWAYS_SHOWN.has(code) ? ERRORS[code].status : 200;
  const seconds = String((known && error.details['seconds']) || 10);
  const retry: Record<string, string> = ERRORS[code].status === 429 || ERRORS[code].status === 503 ? { 'Retry-After': seconds } : {};
  return createJson(form, { result: 'error', error: code, message: refusalMessage(form.locale, code, details) }, status, retry);
}
