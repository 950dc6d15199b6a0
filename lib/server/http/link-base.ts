import { env } from '../env';

/** A host as it may stand in a link: name or IPv4, or IPv6 in brackets, and perhaps a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,180}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?$/i;

/**
 * Where links begin, without a final slash: `APP_URL`, else the host that the call came to. Forwarded headers are only there when a
 * trusted proxy has set them. ASCII throughout.
 */
export function linkBase(headers: Headers, settings = env()): string {
  if (settings.appUrl !== undefined) return settings.appUrl;
  const forwarded = (name: string) => headers.get(name)?.split(',')[0]?.trim();
  const hosts = [forwarded('x-forwarded-host'), headers.get('host')?.trim()];
  const host = hosts.find((name) => name !== undefined && HOST.test(name)) ?? `localhost:${settings.port}`;
  const protocol = forwarded('x-forwarded-proto')?.toLowerCase() === 'https' ? 'https' : 'http';
  return `${protocol}://${host}`;
}
