import { SettingError } from '../process/listen-settings.mjs';

/** Hosts that the settings open for fetches though they are not on the open internet, such as a school's own picture server. */
export interface FetchAllowance {
  /** @param host A name, or an address without brackets, as the URL parser writes it. */
  allows(host: string, port: number): boolean;
}

/** @param entries As `readFetchAllow` gives them. */
export function fetchAllowance(entries: readonly string[]): FetchAllowance {
  const known = new Set(entries);
  return { allows: (host, port) => known.has(entryOf(host, port)) };
}

/**
 * Reads `FETCH_ALLOW`: hosts with commas or spaces between, each with a port of its own (`pictures.school.lan:8080`, `[fd00::5]:80`) or,
 * without one, on the usual ports. Each entry of the result is one host and port. @throws SettingError
 */
export function readFetchAllow(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap(readEntry);
}

function readEntry(entry: string): readonly string[] {
  const url = /^[^/?#@\\]+$/.test(entry) && URL.canParse(`http://${entry}/`) ? new URL(`http://${entry}/`) : undefined;
  if (url === undefined) {
    throw new SettingError(
      `FETCH_ALLOW has "${entry}", which is no host or host:port. Write it as in FETCH_ALLOW=pictures.school.lan:8080`,
    );
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // The parser drops port 80, which is the usual one of http.
  const port = url.port === '' && /:0*80$/.test(entry) ? 80 : Number(url.port);
  return port === 0 ? [entryOf(host, 80), entryOf(host, 443)] : [entryOf(host, port)];
}

function entryOf(host: string, port: number): string {
  return `${host} ${port}`;
}
