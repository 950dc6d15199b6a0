import { connect as connectByNetwork, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectSecurely } from 'node:tls';
import { FetchError } from './fetch-error';
import type { FetchTarget } from './fetch-target';

/** Addresses of one host that are tried before it counts as unreachable. */
const MOST_TRIED = 3;

/** Begins to connect; tests bring their own. */
export type Connect = (to: { readonly host: string; readonly port: number; readonly signal: AbortSignal }) => Socket;

export interface ConnectOptions {
  readonly connect: Connect | undefined;
  /** Milliseconds until the connection must stand, TLS included. */
  readonly connectMs: number;
  readonly signal: AbortSignal;
}

/**
 * Opens a connection to one of the checked addresses, and to no other: the name is not asked for again, so it cannot mean another machine
 * by now. @throws FetchError
 */
export async function openConnection(target: FetchTarget, addresses: readonly string[], options: ConnectOptions): Promise<Duplex> {
  let last: unknown;
  for (const address of addresses.slice(0, MOST_TRIED)) {
    try {
      return await connectionTo(address, target, options);
    } catch (error) {
      if (options.signal.aborted || (error instanceof FetchError && error.fault !== 'unreachable')) throw error;
      last = error;
    }
  }
  throw last;
}

async function connectionTo(
  address: string,
  target: FetchTarget,
  { connect = connectByNetwork, connectMs, signal }: ConnectOptions,
): Promise<Duplex> {
  const { host, port } = target;
  const socket = connect({ host: address, port, signal });
  const late = setTimeout(() => socket.destroy(new FetchError('timed_out', { host, seconds: connectMs / 1000 })), connectMs);
  try {
    await opened(socket, 'connect', host);
    if (!sameAddress(socket.remoteAddress, address)) throw new FetchError('refused', { host, rule: 'otherAddress' });
    return target.secure ? await secured(socket, host) : socket;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    clearTimeout(late);
  }
}

async function secured(socket: Socket, host: string): Promise<Duplex> {
  // A certificate is for the name that the link has; addresses are not sent as names (RFC 6066 §3).
  const secure = connectSecurely({
    socket,
    host,
    servername: isIP(host) === 0 ? host.replace(/\.$/, '') : '',
    ALPNProtocols: ['http/1.1'],
  });
  await opened(secure, 'secureConnect', host);
  return secure;
}

function opened(socket: Duplex, event: 'connect' | 'secureConnect', host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve);
    socket.once('error', (error) => reject(error instanceof FetchError ? error : faultOf(error, host)));
    socket.once('close', () => reject(new FetchError('unreachable', { host })));
  });
}

function faultOf(error: Error, host: string): FetchError {
  const code = 'code' in error ? String(error.code) : '';
  const certificate = /^(CERT_|ERR_TLS_CERT|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_SSL)/.test(code);
  return new FetchError(certificate ? 'certificate' : 'unreachable', { host }, { cause: error });
}

/** The other end must be whom we asked for; IPv6 may be written in several ways. */
function sameAddress(remote: string | undefined, wanted: string): boolean {
  if (remote === undefined) return false;
  const plain = (address: string) => (isIP(address) === 6 ? new URL(`http://[${address}]`).hostname : address);
  return plain(remote) === plain(wanted);
}
