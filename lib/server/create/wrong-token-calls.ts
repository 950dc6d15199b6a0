import { once } from '../../once';
import { createLimits } from './create-limits';

const WINDOW_MS = 60_000;
/** Addresses remembered at most; the one seen first makes room. */
const MOST_ADDRESSES = 10_000;

interface Count {
  calls: number;
  readonly until: number;
}

/**
 * Counts calls without a valid token by the address they come from. A valid call is never counted nor refused, since all schools on one
 * learning platform share a few addresses.
 */
export class WrongTokenCalls {
  private readonly counts = new Map<string, Count>();
  private readonly most: number;

  /** `most` calls a minute and address. */
  constructor(most: number) {
    this.most = most;
  }

  /** Counts one more; the seconds to wait when it was one too many. `now` in milliseconds. */
  count(address: string, now: number): number | undefined {
    const network = networkOf(address);
    let count = this.counts.get(network);
    if (count === undefined || count.until <= now) {
      this.counts.delete(network);
      count = { calls: 0, until: now + WINDOW_MS };
      this.counts.set(network, count);
      this.forgetOldest();
    }
    count.calls += 1;
    return count.calls > this.most ? Math.ceil((count.until - now) / 1000) : undefined;
  }

  private forgetOldest(): void {
    for (const network of this.counts.keys()) {
      if (this.counts.size <= MOST_ADDRESSES) return;
      this.counts.delete(network);
    }
  }
}

/** Whoever has an IPv6 address has the 2⁶⁴ beside it too. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  return [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...(tail ?? '').split(':')].slice(0, 4).join(':');
}

/** The count of this process. */
export function wrongTokenCalls(): WrongTokenCalls {
  return once('wrong-token-calls', () => new WrongTokenCalls(createLimits().wrongTokens));
}
