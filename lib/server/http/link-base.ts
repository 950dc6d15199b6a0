import { env } from '../env';

/** A host as it may stand in a link: name or IPv4, or IPv6 in brackets, and perhaps a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,180}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?$/i;

/**
 * Where links begin, without a final slash: `APP_URL`, else the host that the call came to. Forwarded headers are only there when a
 * trusted proxy has set them. ASCII throughout.
 */
export function linkBase(headers: Headers, settings = env()): string {
  if (settings.appUrl !== undefined) return settings.appUrl;
  const hosts = [forwarded(headers, 'x-forwarded-host'), headers.get('host')?.trim()];
  const host = hosts.find((name) => name !== undefined && HOST.test(name)) ?? `localhost:${settings.port}`;
  return `${isCalledByHttps(headers) ? 'https' : 'http'}://${host}`;
}

/** Whether the caller spoke https to the trusted proxy before this server. */
export function isCalledByHttps(headers: Headers): boolean {
  return forwarded(headers, 'x-forwarded-proto')?.toLowerCase() === 'https';
}

/**
 * Where links begin that are worth an account, in letters to sign in: never the request's host, which anybody may name who asks for a
 * letter to somebody else. Without `APP_URL` they open on this machine only.
 */
export function ownAddress(settings = env()): string {
  return settings.appUrl ?? `http://localhost:${settings.port}`;
}

function forwarded(headers: Headers, name: string): string | undefined {
  return headers.get(name)?.split(',')[0]?.trim();
}
