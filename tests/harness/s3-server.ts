import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The little of s3rver that is used here; it brings no types. */
interface S3rver {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
const Server = createRequire(import.meta.url)('s3rver') as new (options: Record<string, unknown>) => S3rver;

export interface S3Server {
  readonly port: number;
  /** `STORAGE_URL` for its one bucket. */
  readonly url: string;
  /** Makes an object look as if it had been put days ago. */
  age(key: string, days: number): void;
  close(): Promise<void>;
}

const BUCKET = 'diplomas';

/** An S3 server on this machine with an empty bucket. It does not check signatures; a real one does (`STORAGE_TEST_URL`). */
export async function startS3Server(port = 0): Promise<S3Server> {
  const directory = mkdtempSync(path.join(tmpdir(), 's3-'));
  const server = new Server({ address: '127.0.0.1', port, silent: true, directory, configureBuckets: [{ name: BUCKET }] });
  const { port: chosen } = await server.run();
  return {
    port: chosen,
    url: `s3://S3RVER:S3RVER@127.0.0.1:${chosen}/${BUCKET}?tls=off`,
    age(key, days) {
      const then = new Date(Date.now() - days * 86_400_000);
      utimesSync(path.join(directory, BUCKET, `${key}._S3rver_object`), then, then);
    },
    async close() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
