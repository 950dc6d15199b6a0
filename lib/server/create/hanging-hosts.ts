import { FetchError, type FetchFault } from '../fetch/fetch-error';

/** Faults of a host rather than of one link. */
const OF_HOST: ReadonlySet<FetchFault> = new Set<FetchFault>(['timed_out', 'unreachable', 'unresolved']);
const ENOUGH = 2;

/**
 * Hosts that do not answer. When two links of a host have failed at it and none was answered, the rest of them share that fate for now
 * instead of waiting it out one by one, which would hold up everybody else's.
 */
export class HangingHosts {
  private readonly hosts = new Map<string, { answered: boolean; faults: FetchError[] }>();

  /** Fetches from the link's host, or throws its last fault at once when it hangs. */
  async ask<T>(link: string, fetch: () => Promise<T>): Promise<T> {
    const host = this.of(link);
    const last = host.faults.at(-1);
    if (!host.answered && last !== undefined && host.faults.length >= ENOUGH) throw last;
    try {
      const answer = await fetch();
      host.answered = true;
      return answer;
    } catch (error) {
      if (error instanceof FetchError && OF_HOST.has(error.fault)) host.faults.push(error);
      else host.answered = true;
      throw error;
    }
  }

  private of(link: string): { answered: boolean; faults: FetchError[] } {
    const name = URL.canParse(link) ? new URL(link).host : '';
    const known = this.hosts.get(name) ?? { answered: false, faults: [] };
    this.hosts.set(name, known);
    return known;
  }
}
