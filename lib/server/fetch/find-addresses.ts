import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { FetchError } from './fetch-error';
import type { FetchTarget } from './fetch-target';
import { closedBy } from './open-address';

/** Asks for the addresses of a host; an empty answer: it has none. */
export interface HostResolver {
  /** All addresses that the name servers of the internet give for it. */
  resolve(host: string): Promise<readonly string[]>;
  /** The same as this machine sees it, its own hosts file included; for hosts that the settings allow. */
  lookUp(host: string): Promise<readonly string[]>;
}

/**
 * Addresses that may be connected to, in the order to try them. One closed address among several closes the host: whoever mixes them does
 * so on purpose. @throws FetchError
 */
export async function findAddresses({ host, allowed }: FetchTarget, resolver: HostResolver): Promise<readonly string[]> {
  const found = isIP(host) === 0 ? await resolved(host, allowed, resolver) : [host];
  if (found.length === 0) throw new FetchError('unresolved', { host });
  if (!allowed) {
    for (const address of found) {
      const rule = closedBy(address);
      if (rule !== undefined) throw new FetchError('refused', { host, rule });
    }
  }
  // Many servers have no IPv6 of their own.
  return found.toSorted((a, b) => isIP(a) - isIP(b));
}

async function resolved(host: string, allowed: boolean, resolver: HostResolver): Promise<readonly string[]> {
  try {
    return await (allowed ? resolver.lookUp(host) : resolver.resolve(host));
  } catch (error) {
    throw new FetchError('unresolved', { host }, { cause: error });
  }
}

/**
 * The network's own resolver. Names of the internet are asked of the name servers directly: `lookup` would wait in one of the four
 * threads that files are read and written in too, and a name server that hangs would hold up the whole server.
 */
export const networkResolver: HostResolver = {
  async resolve(host) {
    const resolver = new Resolver({ timeout: 2_000, tries: 2 });
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (found.length === 0 && failed !== undefined) throw failed.reason;
    return found;
  },
  async lookUp(host) {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  },
};
