import { isConnectionLost } from '../../../db/lost-connection';
import type { ProblemBody } from '../../api/problem';
import { AppError, ERRORS } from '../../errors';
import { refusalMessage } from '../../i18n/calls/say-call';
import type { Locale } from '../../i18n/phrase';
import { log } from '../log';

/**
 * A failure as our own pages are told of it. What is no `AppError` is a fault of ours: it is logged in full, and the reader gets its
 * number only.
 */
export function toProblem(error: unknown, { locale, requestId }: { readonly locale: Locale; readonly requestId: string }): Response {
  const code = isConnectionLost(error) ? 'unavailable' : 'internal';
  const known = error instanceof AppError ? error : new AppError(code, {}, { cause: error });
  if (known !== error || known.code === 'internal') log.error({ err: known.cause ?? known, requestId }, 'a route of our pages failed');
  const { details } = known;
  const message = refusalMessage(locale, known.code, { ...details, requestId });
  const body: ProblemBody = { error: { code: known.code, message, requestId, details } };
  const { status } = ERRORS[known.code];
  const retry = status === 429 || status === 503 ? { 'Retry-After': String(details['seconds'] ?? 10) } : undefined;
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', 'X-Request-Id': requestId, ...retry } });
}
