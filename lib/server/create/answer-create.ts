import { AppError } from '../../errors';
import { newId } from '../../ids';
import { assertMayCall, callerOfToken, noteUse } from '../auth/token-scope';
import type { FileServices } from '../disk/serve-file';
import { linkBase } from '../http/link-base';
import { openToAllOrigins } from '../http/cors';
import { acceptCreation } from './accept-creation';
import { answerWithFile } from './answer-with-file';
import type { CreateServices } from './create-services';
import { isPreview } from './is-preview';
import { readCall } from './read-call';
import { readCreateRequest } from './read-create-request';
import { readSecure } from './read-secure';
import { acceptedAnswer, linkAnswer, refusedAnswer, type AnswerForm } from './to-create-answer';

/**
 * Answers one call of `/api/v1/create`, whatever it is, never by throwing and never by a redirect. The token is looked up before
 * anything else is judged; a call that is answered with success is in the database with its job.
 */
export async function answerCreate(request: Request, services: () => Promise<CreateServices & FileServices>): Promise<Response> {
  if (request.method === 'GET' && isPreview(request.headers)) return lookAheadAnswer(request);
  const form: { -readonly [Key in keyof AnswerForm]: AnswerForm[Key] } = {
    request,
    requestId: newId(),
    locale: 'ru',
    statuses: /(?:^|[,;\s])status(?:[,;\s]|$)/i.test(request.headers.get('prefer') ?? ''),
  };
  try {
    const parameters = await readCall(request);
    const world = await services();
    const caller = await callerOfToken(world.db, readSecure(parameters));
    if (caller === undefined) throw new AppError('bad_secure');
    form.locale = caller.workspace.locale;
    form.statuses ||= caller.workspace.httpStatuses;
    assertMayCall(caller.record, request.method, world.now());
    const asked = readCreateRequest(parameters, world.now());
    const base = linkBase(request.headers);
    const accepted = await acceptCreation(world, caller, asked, { linkBase: base });
    await noteUse(world.db, caller, world.now());
    const [first] = accepted.fileIds;
    if (asked.result === 'json' || first === undefined) return acceptedAnswer(form, accepted);
    if (asked.result === 'link') return linkAnswer(form, first, accepted.linkBase);
    return await answerWithFile(world, form, { accepted, fileId: first });
  } catch (error) {
    return refusedAnswer(form, error);
  }
}

/** Nothing was made and nothing may be kept: the browser asks again when the person really goes there. */
function lookAheadAnswer(request: Request): Response {
  return new Response(null, { status: 503, headers: { ...openToAllOrigins(request), 'Cache-Control': 'no-store', 'Retry-After': '1' } });
}

/** `HEAD` never creates: it only tells that the address is there. */
export function answerCreateHead(request: Request): Response {
  return new Response(null, {
    headers: { ...openToAllOrigins(request), 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
