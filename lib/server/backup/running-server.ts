import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the server that has the built-in database listens; a command beside it asks it, since only one process may have that database. */
const fileIn = (dataDir: string) => path.join(dataDir, 'server-address');

/** Writes down where this server listens; `host` undefined: on all addresses. */
export function noteServerAddress(dataDir: string, host: string | undefined, port: number): void {
  const everywhere = host === undefined || host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  writeFileSync(fileIn(dataDir), `http://${name}:${port}\n`, { mode: 0o600 });
}

/** The address that was last written down; undefined: none. */
export function serverAddress(dataDir: string): string | undefined {
  try {
    return readFileSync(fileIn(dataDir), 'utf8').trim();
  } catch {
    return undefined;
  }
}
