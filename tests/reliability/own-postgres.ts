import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** A PostgreSQL of a test's own, which may be killed, or whose disk may be full. */
export interface OwnPostgres {
  /** What its files lie in, and nothing else. */
  readonly folder: string;
  /** Ends it as a loss of power does. */
  crash(): void;
  /** Asks for one log after the other until it ends, since its disk has no room for the next. Throws when it goes on and on. */
  useUpLog(): Promise<void>;
  /** Starts it after that. Rejects when it does not start. */
  again(): Promise<void>;
  /** Stops it and gives `TEST_DATABASE_URL` back its value. */
  remove(): void;
}

const SCRIPT = 'tests/harness/postgres.sh';

/**
 * Starts one and names it in `TEST_DATABASE_URL`, for what the test makes from then on.
 *
 * @param megabytes of a disk of its own; only root on Linux has such. Without, it lies beside everything else.
 */
export async function startOwnPostgres(megabytes?: number): Promise<OwnPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  const root = mkdtempSync(path.join(tmpdir(), 'own-postgres-'));
  // PostgreSQL does not run as root, and its own user has to get in.
  chmodSync(root, 0o755);
  const disk = path.join(root, 'disk');
  mkdirSync(disk);
  if (megabytes !== undefined) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  const folder = path.join(disk, 'postgres');
  const port = String(await freePort());
  const url = execFileSync('bash', [SCRIPT, 'start', folder, port], { encoding: 'utf8' }).trim();
  process.env.TEST_DATABASE_URL = url;
  return {
    folder,
    crash: () => void execFileSync('bash', [SCRIPT, 'crash', folder]),
    useUpLog: () => useUpLog(url, () => !existsSync(path.join(folder, 'cluster', 'postmaster.pid'))),
    again: async () => void (await promisify(execFile)('bash', [SCRIPT, 'again', folder, port])),
    remove() {
      execFileSync('bash', [SCRIPT, 'stop', folder]);
      if (megabytes !== undefined) execFileSync('umount', ['-l', disk]);
      rmSync(root, { recursive: true, force: true });
      if (given === undefined) delete process.env.TEST_DATABASE_URL;
      else process.env.TEST_DATABASE_URL = given;
    },
  };
}

async function useUpLog(url: string, isDown: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const client = new Client(url);
    // It is cut off in the middle of its work.
    client.on('error', () => undefined);
    await client
      .connect()
      .then(
        () => client.query('select txid_current(), pg_switch_wal()'),
        () => undefined,
      )
      .catch(() => undefined);
    await client.end().catch(() => undefined);
    if (isDown()) return;
    await pause(100);
  }
  throw new Error('the database found room for its log');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
