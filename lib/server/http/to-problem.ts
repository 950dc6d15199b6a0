import type { ProblemBody } from '../../api/problem';
import { AppError, ERRORS } from '../../errors';
import { refusalMessage } from '../../i18n/calls/say-call';
import type { Locale } from '../../i18n/phrase';
import { log } from '../log';
import { isPassing } from '../passing-trouble';

/**
 * A failure as our own pages are told of it. What is no `AppError` is logged in full; the reader is told to ask again when the database or
 * the Storage is away or full, and gets the number of any other fault, which is ours.
 */
export function toProblem(error: unknown, { locale, requestId }: { readonly locale: Locale; readonly requestId: string }): Response {
  const known = error instanceof AppError ? error : new AppError(isPassing(error) ? 'unavailable' : 'internal', {}, { cause: error });
  if (known !== error || known.code === 'internal') log.error({ err: known.cause ?? known, requestId }, 'a route of our pages failed');
  const { code, details } = known;
  // Nobody types the ids of our own pages: what is not there was there when the page was opened.
  const message = refusalMessage(locale, code, { ...(code === 'not_found' && { reason: 'any_more' }), ...details, requestId });
  const body: ProblemBody = { error: { code, message, requestId, details } };
  const { status } = ERRORS[code];
  const retry = status === 429 || status === 503 ? { 'Retry-After': String(details['seconds'] ?? 10) } : undefined;
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', 'X-Request-Id': requestId, ...retry } });
}
