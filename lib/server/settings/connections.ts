import { isIP } from 'node:net';
import { env } from '../env';
import { linkBase, ownAddress } from '../http/link-base';

/** Whether letters leave this server; otherwise they are kept as files. */
export function isMailConnected(): boolean {
  return env().mail.way.kind !== 'outbox';
}

/** The address that letters come from; undefined while none leave. */
export function mailSender(): string | undefined {
  return isMailConnected() ? env().mail.sender.address : undefined;
}

/** Why a service on the internet cannot call this server's links. */
export type Unreachable = 'local' | 'plain_http';

/**
 * Whether links built now can be called by GetCourse: `local` for an address that only this machine or network knows, `plain_http` for one
 * without https, undefined when all is well.
 */
export function unreachableFromOutside(headers: Headers): Unreachable | undefined {
  const { protocol, hostname } = new URL(linkBase(headers));
  if (isLocalHost(hostname)) return 'local';
  return protocol === 'https:' ? undefined : 'plain_http';
}

/** Letters to sign in whose links nobody can open who sits elsewhere. */
export interface LocalLetterLinks {
  /** Where the links lead to. */
  readonly address: string;
  /** What `APP_URL` could be: the address that whoever asks has come to; undefined when they sit at this machine too. */
  readonly better: string | undefined;
}

/** Whether the links in letters to sign in open on this machine only, since `APP_URL` is not set; undefined when all is well. */
export function localLetterLinks(headers: Headers): LocalLetterLinks | undefined {
  const [address, called] = [ownAddress(), linkBase(headers)];
  if (!isThisMachine(new URL(address).hostname)) return undefined;
  return { address, better: isThisMachine(new URL(called).hostname) ? undefined : called };
}

/** What may keep a letter that is asked for here from being of use: no mail is connected, or its link does not open where they are. */
export function letterLimits(headers: Headers) {
  const { address, better } = localLetterLinks(headers) ?? {};
  const deadLink = address === undefined || better === undefined ? undefined : { address, better };
  return { mailConnected: isMailConnected(), deadLink };
}

function isThisMachine(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

const LOCAL_NAMES = /(?:^|\.)(?:localhost|local|lan|internal|intranet|home|test|invalid)$/;
const PRIVATE_V4 = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const PRIVATE_V6 = /^(?:::1?$|f[cd]|fe[89ab]|::ffff:)/;

function isLocalHost(hostname: string): boolean {
  const plain = hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (isIP(plain) === 4) return PRIVATE_V4.test(plain);
  if (isIP(plain) === 6) return PRIVATE_V6.test(plain);
  return LOCAL_NAMES.test(plain) || !plain.includes('.');
}
