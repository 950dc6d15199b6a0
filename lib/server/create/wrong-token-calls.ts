import { createHash } from 'node:crypto';
import type { Db } from '../../../db/client';
import { nextTry, takeTry } from '../../../db/queries/tries';
import { once } from '../../once';
import { networkOf } from '../http/network-of';
import { createLimits } from './create-limits';

const WINDOW_MS = 60_000;
/** Addresses remembered at most; the one refused first makes room. */
const MOST_ADDRESSES = 10_000;

/**
 * Counts calls without a valid token by the address they come from. A valid call is never counted nor refused, since all schools on one
 * learning platform share a few addresses. They are counted in the database, so that a restart forgives nothing and several servers count
 * together; once an address has used up its calls, memory alone refuses it until its time is over, and a flood costs no writing.
 */
export class WrongTokenCalls {
  /** Until when, in milliseconds, an address is refused. */
  private readonly refused = new Map<string, number>();
  private readonly most: number;

  /** `most` calls a minute and address. */
  constructor(most: number) {
    this.most = most;
  }

  /** The seconds that an address still has to wait, counting nothing; undefined: it need not. `now` in milliseconds. */
  waitOf(address: string, now: number): number | undefined {
    const known = this.refused.get(networkOf(address));
    return known !== undefined && known > now ? Math.ceil((known - now) / 1000) : undefined;
  }

  /** Counts one more; the seconds to wait when it was one too many. `now` in milliseconds. */
  async count(db: Db, address: string, now: number): Promise<number | undefined> {
    const network = networkOf(address);
    const wait = this.waitOf(address, now);
    if (wait !== undefined) return wait;
    this.refused.delete(network);
    const tried = { key: keyOf(network), now: new Date(now), window: WINDOW_MS };
    if (await takeTry(db, { ...tried, most: this.most })) return undefined;
    const until = (await nextTry(db, tried)).getTime();
    this.refused.set(network, until);
    this.forgetOldest();
    return Math.max(1, Math.ceil((until - now) / 1000));
  }

  private forgetOldest(): void {
    for (const network of this.refused.keys()) {
      if (this.refused.size <= MOST_ADDRESSES) return;
      this.refused.delete(network);
    }
  }
}

/** Addresses are not kept in the clear. */
function keyOf(network: string): string {
  return createHash('sha256')
    .update(JSON.stringify(['wrong token', network]))
    .digest('hex');
}

/** The count of this process. */
export function wrongTokenCalls(): WrongTokenCalls {
  return once('wrong-token-calls', () => new WrongTokenCalls(createLimits().wrongTokens));
}
