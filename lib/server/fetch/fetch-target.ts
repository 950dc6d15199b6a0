import { isIP } from 'node:net';
import type { FetchAllowance } from './fetch-allowance';
import { FetchError } from './fetch-error';
import { closedBy } from './open-address';

/** Where a link leads, as far as can be told without asking anybody. */
export interface FetchTarget {
  readonly url: URL;
  /** A name, or an address without brackets. */
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** Allowed by name in the settings: its addresses are not looked at. */
  readonly allowed: boolean;
}

/** What a link may name. */
export interface FetchRules {
  readonly allowance: FetchAllowance;
  /** Ports that hosts of the open internet are asked on; default: those of http and https. */
  readonly ports?: readonly number[];
}

const USUAL_PORTS = [80, 443];

/**
 * Reads a link. The URL parser has brought every spelling of an address (decimal, octal, hexadecimal, full-width and circled digits) to
 * the plain one by then, so that one check is enough. @throws FetchError
 */
export function fetchTarget(link: string | URL, { allowance, ports = USUAL_PORTS }: FetchRules): FetchTarget {
  if (!URL.canParse(link)) throw new FetchError('malformed');
  const url = new URL(link);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchError('scheme', { scheme: url.protocol.slice(0, -1) });
  if (url.username !== '' || url.password !== '') throw new FetchError('userinfo');
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  const allowed = allowance.allows(host, port);
  if (!allowed) refuseByRule(host, port, ports);
  return { url, host, port, secure, allowed };
}

function refuseByRule(host: string, port: number, ports: readonly number[]): void {
  if (!ports.includes(port)) throw new FetchError('port', { port });
  const rule = isIP(host) === 0 ? closedName(host) : closedBy(host);
  if (rule !== undefined) throw new FetchError('refused', { host, rule });
}

/** Names that mean the machine itself (RFC 6761), whatever a name server says of them. */
function closedName(host: string): string | undefined {
  return /(^|\.)localhost\.?$/i.test(host) ? 'loopback' : undefined;
}
