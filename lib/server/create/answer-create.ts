import { AppError } from '../../errors';
import { newId } from '../../ids';
import { assertMayCall, callerOfToken, type KnownCaller } from '../auth/token-scope';
import type { FileServices } from '../disk/serve-file';
import { linkBase } from '../http/link-base';
import { openToAllOrigins } from '../http/cors';
import { acceptCreation } from './accept-creation';
import { answerWithFile } from './answer-with-file';
import type { SenderKnowledge } from './body-lane';
import { CallRecord } from './call-record';
import type { CreateServices } from './create-services';
import { findSender } from './find-sender';
import { isPreview } from './is-preview';
import { readCall } from './read-call';
import { acceptedAnswer, linkAnswer, refusedAnswer, type AnswerForm } from './to-create-answer';
import { readValue, refusalError, type AskedCall, type UnderstoodCall } from './understand-call';
import { wrongTokenCalls } from './wrong-token-calls';

type Services = CreateServices & FileServices;

/**
 * Answers one call of `/api/v1/create`, whatever it is, never by throwing and never by a redirect. The token is looked up before
 * anything else is judged, but for a large body that nobody known sends and there is no room for; a call that is answered with success is
 * in the database with its job, and every call with a token of a workspace is in its log.
 */
export async function answerCreate(request: Request, services: () => Promise<Services>): Promise<Response> {
  if (request.method === 'GET' && isPreview(request.headers)) return lookAheadAnswer(request);
  const form: { -readonly [Key in keyof AnswerForm]: AnswerForm[Key] } = {
    request,
    requestId: newId(),
    locale: 'ru',
    statuses: /(?:^|[,;\s])status(?:[,;\s]|$)/i.test(request.headers.get('prefer') ?? ''),
  };
  const started = performance.now();
  let record: CallRecord | undefined;
  try {
    const world = await services();
    const call = await readCall(request, { now: world.now(), knowledge: senderKnowledge(world, request) });
    const caller = await findCaller(world, request, call);
    form.locale = caller.workspace.locale;
    form.statuses ||= caller.workspace.httpStatuses;
    record = new CallRecord(world, caller, { form, logged: call.logged, started });
    assertMayCall(caller.record, request.method, world.now());
    return await answerCaller(world, caller, { form, asked: readValue(call.asked), record });
  } catch (error) {
    const answer = refusedAnswer(form, error);
    await record?.refused(error, answer);
    return answer;
  }
}

async function answerCaller(
  world: Services,
  caller: KnownCaller,
  { form, asked, record }: { readonly form: AnswerForm; readonly asked: AskedCall; readonly record: CallRecord },
): Promise<Response> {
  const { request, idempotencyKey } = asked;
  const { result } = request;
  const accepted = await acceptCreation(world, caller, request, {
    linkBase: linkBase(form.request.headers),
    idempotencyKey,
    record: (tx, made) => record.accepted(tx, result, made),
  });
  if (accepted.repeats !== undefined) await record.repeated(result, accepted);
  await record.used();
  const [first] = accepted.fileIds;
  if (result === 'json' || first === undefined) return acceptedAnswer(form, accepted);
  if (result === 'link') return linkAnswer(form, first, accepted);
  const answer = await answerWithFile(world, form, { accepted, fileId: first });
  await record.answeredWithFile(answer);
  return answer;
}

/** What can be told of a call's sender before its whole body is read. */
function senderKnowledge(world: Services, request: Request): SenderKnowledge {
  return {
    senderOf: (beginning) => findSender({ db: world.db, now: world.now() }, request, beginning),
    refusedFor: (address) => wrongTokenCalls().waitOf(address, world.now().getTime()),
  };
}

/** Whose token the call brings. Of an address that sends many without a valid one the next are refused for a while, never a valid one. */
async function findCaller(world: Services, request: Request, { secure, refusal }: UnderstoodCall): Promise<KnownCaller> {
  try {
    const caller = await callerOfToken(world.db, readValue(secure));
    if (caller === undefined) throw new AppError('bad_secure');
    return caller;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // The front door has put the caller's own address there, whoever else wrote into it.
    const address = request.headers.get('x-forwarded-for');
    const wait = address === null ? undefined : await wrongTokenCalls().count(world.db, address, world.now().getTime());
    if (wait !== undefined) throw new AppError('rate_limited', { seconds: wait }, { cause: error });
    throw error.code === 'no_secure' && refusal !== undefined ? refusalError(refusal) : error;
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
