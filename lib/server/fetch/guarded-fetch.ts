import { request, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { FetchError } from './fetch-error';
import { fetchTarget, type FetchRules, type FetchTarget } from './fetch-target';
import { findAddresses, networkResolver, type HostResolver } from './find-addresses';
import { openConnection, type Connect } from './open-connection';
import { readBody } from './read-body';

export interface FetchLimits {
  /** Milliseconds until a connection must stand. */
  readonly connectMs: number;
  /** Milliseconds for all of it: names, connections, redirects, the body. */
  readonly totalMs: number;
  /** Bytes of the body, as sent and unpacked. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

export const FETCH_LIMITS: FetchLimits = { connectMs: 5_000, totalMs: 10_000, maxBytes: 5 * 1024 * 1024, maxRedirects: 3 };

export interface FetchOptions extends FetchRules {
  readonly resolver?: HostResolver;
  readonly connect?: Connect;
  readonly limits?: Partial<FetchLimits>;
  /** Ends the fetch; its reason is thrown. */
  readonly signal?: AbortSignal;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches what a stranger's link names, and reaches nothing but the open internet (and what the settings allow): each address of each hop is
 * checked, and the checked one connected to. Nothing of the caller's or ours goes along: no cookies, no headers, no referrer.
 * @throws FetchError
 */
export async function guardedFetch(link: string, options: FetchOptions): Promise<Uint8Array> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const clock = new AbortController();
  let host = '';
  const late = setTimeout(() => clock.abort(new FetchError('timed_out', { host, seconds: limits.totalMs / 1000 })), limits.totalMs);
  const signal = options.signal ? AbortSignal.any([clock.signal, options.signal]) : clock.signal;
  try {
    let target = fetchTarget(link, options);
    for (let hop = 0; hop <= limits.maxRedirects; hop++) {
      host = target.host;
      const next = await until(signal, oneHop(target, { ...options, limits, signal }));
      if (next instanceof Uint8Array) return next;
      target = fetchTarget(next, options);
    }
    throw new FetchError('redirects', { limit: limits.maxRedirects });
  } catch (error) {
    // Whatever broke because the time was over broke of that.
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(late);
    // Nothing of it stays open, however it ended.
    clock.abort();
  }
}

interface HopOptions extends FetchOptions {
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
}

/** The body, or where the answer sends us. */
async function oneHop(target: FetchTarget, { resolver = networkResolver, connect, limits, signal }: HopOptions): Promise<Uint8Array | URL> {
  const { host, url } = target;
  const addresses = await until(signal, findAddresses(target, resolver));
  const connection = await openConnection(target, addresses, { connect, connectMs: limits.connectMs, signal });
  try {
    const answer = await ask(target, connection, signal);
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (REDIRECTS.has(status) && location !== undefined) {
      if (!URL.canParse(location, url)) throw new FetchError('malformed');
      return new URL(location, url);
    }
    if (status !== 200) throw new FetchError('status', { status, host });
    return await readBody(answer, limits.maxBytes, host);
  } finally {
    connection.destroy();
  }
}

function ask({ url, host }: FetchTarget, connection: Duplex, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = request({
      createConnection: () => connection,
      method: 'GET',
      path: url.pathname + url.search,
      setHost: false,
      headers: {
        Host: url.host,
        Accept: 'image/png,image/jpeg,image/webp,image/*;q=0.5',
        'Accept-Encoding': 'identity',
        'User-Agent': 'diploma-maker',
        Connection: 'close',
      },
      maxHeaderSize: 16 * 1024,
      signal,
    });
    asking.once('response', resolve);
    asking.once('upgrade', () => reject(new FetchError('interrupted', { host })));
    asking.once('error', (error) => reject(new FetchError('interrupted', { host }, { cause: error })));
    asking.end();
  });
}

/** The work's result, or the signal's reason when that comes first. */
function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
