import { createLimits } from './create-limits';
import { AppError } from '../../errors';
import type { CallLimits } from '../call-limits';
import { readLimitedBody } from '../http/read-limited-body';
import { BodyLane, MEDIUM, SMALL, type SenderKnowledge } from './body-lane';
import { readingChild } from './reading-child';
import { tooLarge } from './too-large';
import { understandCall, type SentCall, type UnderstoodCall } from './understand-call';

/**
 * What a call says; what is wrong with it as a whole stands in the result, to be said once it is known who calls. However large it is, it
 * holds up nobody else: what takes longer is read in a process beside, and only so much is held at once. Throws `rate_limited`.
 */
export async function readCall(
  request: Request,
  { now, knowledge }: { readonly now: Date; readonly knowledge: SenderKnowledge },
  limits = createLimits(),
): Promise<UnderstoodCall> {
  const lane = new BodyLane(limits, knowledge);
  try {
    const sent = await receive(request, lane, limits);
    const length = sent.search.length + (sent.body?.length ?? 0);
    if (length <= SMALL) return await understandCall(sent, { limits, now });
    return await readingChild(length > SMALL + MEDIUM ? 'large' : 'medium').understand(sent, { limits, now });
  } finally {
    lane.leave();
  }
}

async function receive(request: Request, lane: BodyLane, limits: CallLimits): Promise<SentCall> {
  const { headers } = request;
  const head = {
    search: rawSearch(request.url),
    type: headers.get('content-type') ?? '',
    idempotencyKey: headers.get('idempotency-key') ?? undefined,
  };
  try {
    if (targetLength(request.url) > limits.target) throw tooLarge('target', limits);
    const wanted = request.body !== null && request.method !== 'GET';
    const refusal = tooLarge('body', limits);
    const body = wanted
      ? await readLimitedBody(request, limits.body, { refusal, mayGoOn: (soFar) => lane.mayGoOn(request, soFar) })
      : undefined;
    return { ...head, body, refusal: undefined };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'rate_limited') throw error;
    return { ...head, body: undefined, refusal: { code: error.code, details: error.details } };
  }
}

/** Bytes of path and query; an address of ours is ASCII. */
function targetLength(url: string): number {
  return url.length - new URL(url).origin.length;
}

/** The query as it came. `URL.search` would do too, but drops a lone `?`, and a fragment never reaches a server. */
export function rawSearch(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}
