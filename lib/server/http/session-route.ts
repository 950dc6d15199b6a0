import type { Scope } from '../../../db/scope';
import { AppError, ERRORS, type ErrorCode } from '../../errors';
import { requireScope } from '../auth/session-scope';
import { log } from '../log';
import { isSameOrigin } from './same-origin';

type RouteContext<Params> = { readonly params: Promise<Params> };

/**
 * A route of our own pages: whoever asks must be signed in, and what changes something must come from one of our pages, since browsers
 * send the cookie along with other sites' requests too. Refusals become JSON here.
 */
export function sessionRoute<Params>(
  answer: (scope: Scope, request: Request, params: Params) => Promise<Response>,
): (request: Request, context: RouteContext<Params>) => Promise<Response> {
  return async (request, context) => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameOrigin(request.headers)) throw new AppError('forbidden');
      const scope = await requireScope();
      return await answer(scope, request, await context.params);
    } catch (error) {
      if (error instanceof AppError) return refusal(error.code);
      log.error({ err: error }, 'a route of our pages failed');
      return refusal('internal');
    }
  };
}

function refusal(code: ErrorCode): Response {
  return Response.json({ error: { code } }, { status: ERRORS[code].status, headers: { 'Cache-Control': 'no-store' } });
}
