import { OwnError } from '../../own-error';

/**
 * Why a link was not fetched:
 * `malformed` no address can be read in it · `scheme` not http or https · `userinfo` it carries a name or password · `port` not the
 * usual one (`port`) · `refused` it leads to an address that is not on the open internet (`host`, `rule`) · `unresolved` no such host
 * (`host`) · `unreachable` nobody answers there (`host`) · `certificate` (`host`) · `timed_out` (`host`, `seconds`) ·
 * `redirects` more than followed (`limit`) · `status` (`status`, `host`) · `too_many_bytes` (`limit`) · `interrupted` the answer broke off
 * (`host`) · `encoding` packed in a way that cannot be opened.
 */
export type FetchFault =
  | 'malformed'
  | 'scheme'
  | 'userinfo'
  | 'port'
  | 'refused'
  | 'unresolved'
  | 'unreachable'
  | 'certificate'
  | 'timed_out'
  | 'redirects'
  | 'status'
  | 'too_many_bytes'
  | 'interrupted'
  | 'encoding';

/** Faults that a rule of ours found: nothing was asked of anybody, and another try would end alike. */
const BY_RULE: ReadonlySet<FetchFault> = new Set<FetchFault>(['malformed', 'scheme', 'userinfo', 'port', 'refused']);

export class FetchError extends OwnError {
  static override readonly errorName = 'FetchError';
  readonly fault: FetchFault;
  /** What the message names. Never a whole link: its query may hold a secret. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(fault: FetchFault, details: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`${fault} ${JSON.stringify(details)}`, options);
    this.fault = fault;
    this.details = details;
  }

  get byRule(): boolean {
    return BY_RULE.has(this.fault);
  }
}
