import { createLimits } from './create-limits';
import { AppError } from '../../errors';
import type { CallLimits } from '../call-limits';
import { readLimitedBody } from '../http/read-limited-body';
import { readingChild } from './reading-child';
import { tooLarge } from './too-large';
import { understandCall, type SentCall, type UnderstoodCall } from './understand-call';

/** Bytes of query and body from which on a call is read in a process of its own: less is done here in about a millisecond. */
const LARGE = 16 * 1024;

/**
 * What a call says; what is wrong with it as a whole stands in the result, to be said once it is known who calls. However large it is, it
 * holds up nobody else.
 */
export async function readCall(request: Request, now: Date, limits = createLimits()): Promise<UnderstoodCall> {
  const sent = await receive(request, limits);
  const large = sent.search.length + (sent.body?.length ?? 0) > LARGE;
  return large ? readingChild().understand(sent, { limits, now }) : understandCall(sent, { limits, now });
}

async function receive(request: Request, limits: CallLimits): Promise<SentCall> {
  const { headers } = request;
  const head = {
    search: rawSearch(request.url),
    type: headers.get('content-type') ?? '',
    idempotencyKey: headers.get('idempotency-key') ?? undefined,
  };
  try {
    if (targetLength(request.url) > limits.target) throw tooLarge('target', limits);
    const wanted = request.body !== null && request.method !== 'GET';
    const body = wanted ? await readLimitedBody(request, limits.body, tooLarge('body', limits)) : undefined;
    return { ...head, body, refusal: undefined };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...head, body: undefined, refusal: { code: error.code, details: error.details } };
  }
}

/** Bytes of path and query; an address of ours is ASCII. */
function targetLength(url: string): number {
  return url.length - new URL(url).origin.length;
}

/** The query as it came. `URL.search` would do too, but drops a lone `?`, and a fragment never reaches a server. */
function rawSearch(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}
