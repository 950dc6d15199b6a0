import type { S3Address } from './s3-address';
import { S3Client, S3Error, type S3Answer, type S3Patience } from './s3-client';
import type { ByteRange, Storage, StoredEntry } from './storage';
import { checkFolder, checkKey } from './storage-key';

/** A key used within this time is not marked again; far below the day after which unused ones are swept. */
const MARK_AFTER_MS = 3_600_000;
/** A sweeper that has announced itself and is still not done after this has died. */
const SWEEPER_DEAD_AFTER_MS = 60_000;
const LOOK_AGAIN_MS = 200;

/**
 * Storage in a bucket. A blob is written once and stays as it is; when it was last used stands in an empty object beside it
 * (`used/<key>`), since S3 cannot touch. A sweeper announces itself (`sweeping/<key>`) before it looks and deletes, and who uses an old
 * key marks it before looking for a sweeper: one of the two sees the other, so no key is deleted under somebody who has just been told
 * that it is there.
 */
export function openS3Storage(address: S3Address, patience?: S3Patience): Storage {
  const bucket = new Bucket(new S3Client(address, patience), address.prefix);
  return {
    async put(key, bytes) {
      checkKey(key);
      do {
        if (!(await bucket.markUsed(key))) await bucket.put(key, bytes);
      } while (!(await bucket.staysThere(key)));
    },
    get: async (key) => bucket.get(checkKey(key)),
    stream: (key, range) => bucket.stream(checkKey(key), range),
    has: async (key) => (await bucket.markUsed(checkKey(key))) && bucket.staysThere(key),
    size: async (key) => (await bucket.look(checkKey(key)))?.size,
    async delete(key) {
      await bucket.delete(checkKey(key));
      await bucket.delete(`used/${key}`);
    },
    deleteIfUsedBefore: async (key, moment) => bucket.sweep(checkKey(key), moment),
    list: (folder) => bucket.listUsed(checkFolder(folder)),
  };
}

/** What a HEAD tells. Times are the object store's own. */
interface Seen {
  readonly size: number;
  readonly modifiedAt: Date;
  /** The store's clock when it answered. */
  readonly now: Date;
}

class Bucket {
  private readonly client: S3Client;
  private readonly prefix: string;

  constructor(client: S3Client, prefix: string) {
    this.client = client;
    this.prefix = prefix;
  }

  async put(key: string, body: Uint8Array): Promise<void> {
    await this.client.ask({ method: 'PUT', key, body, headers: { 'content-type': 'application/octet-stream' } }, drained);
  }

  get(key: string): Promise<Uint8Array | undefined> {
    return this.client.ask({ method: 'GET', key }, async (answer) => {
      const bytes = Buffer.concat((await answer.body.toArray()) as Buffer[]);
      return answer.status === 404 ? undefined : bytes;
    });
  }

  stream(key: string, range: ByteRange | undefined): ReadableStream<Uint8Array> {
    let chunks: AsyncIterator<Uint8Array> | undefined;
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          chunks ??= this.chunks(key, range);
          const next = await chunks.next();
          if (next.done === true) controller.close();
          else controller.enqueue(next.value);
        },
        cancel: async () => {
          await chunks?.return?.();
        },
      },
      // Nothing is read ahead of the reader but what node and the network hold.
      { highWaterMark: 0 },
    );
  }

  private async *chunks(key: string, range: ByteRange | undefined): AsyncGenerator<Uint8Array> {
    const headers: Record<string, string> = range === undefined ? {} : { range: `bytes=${range.start}-${range.end}` };
    const { status, body } = await this.client.ask({ method: 'GET', key, headers }, (answer) => answer);
    if (status !== (range === undefined ? 200 : 206)) {
      body.destroy();
      throw new S3Error(status === 404 ? 'there is no such key' : 'the object store does not give out ranges', status);
    }
    yield* this.client.patiently(body);
  }

  look(key: string): Promise<Seen | undefined> {
    return this.client.ask({ method: 'HEAD', key }, async (answer) => {
      await drained(answer);
      if (answer.status === 404) return undefined;
      const { headers } = answer;
      const now = new Date(headers.date ?? Date.now());
      return { size: Number(headers['content-length'] ?? 0), modifiedAt: new Date(headers['last-modified'] ?? now), now };
    });
  }

  async delete(key: string): Promise<void> {
    await this.client.ask({ method: 'DELETE', key }, drained);
  }

  /** Notes that the key is used now; false: it is not there. */
  async markUsed(key: string): Promise<boolean> {
    const seen = await this.look(key);
    if (seen === undefined) return false;
    const fresh = (at: Seen | undefined) => at !== undefined && at.now.getTime() - at.modifiedAt.getTime() < MARK_AFTER_MS;
    if (!fresh(seen) && !fresh(await this.look(`used/${key}`))) await this.put(`used/${key}`, new Uint8Array());
    return true;
  }

  /** Whether the key is there and no sweeper is about to delete it; waits for one that is. To be asked after marking or putting it. */
  async staysThere(key: string): Promise<boolean> {
    for (;;) {
      const sweeper = await this.look(`sweeping/${key}`);
      const seen = await this.look(key);
      if (sweeper === undefined || seen === undefined) return seen !== undefined;
      if (sweeper.now.getTime() - sweeper.modifiedAt.getTime() > SWEEPER_DEAD_AFTER_MS) return true;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  async sweep(key: string, moment: Date): Promise<boolean> {
    if (!(await this.isIdle(key, moment))) return false;
    await this.put(`sweeping/${key}`, new Uint8Array());
    const idle = await this.isIdle(key, moment);
    // One try only: a second one that comes late could hit what was put meanwhile. When it fails, the announcement stays and grows old.
    if (idle) await this.client.ask({ method: 'DELETE', key }, drained, []);
    if (idle) await this.delete(`used/${key}`);
    await this.delete(`sweeping/${key}`);
    return idle;
  }

  private async isIdle(key: string, moment: Date): Promise<boolean> {
    const [seen, used] = [await this.look(key), await this.look(`used/${key}`)];
    return seen !== undefined && seen.modifiedAt < moment && (used === undefined || used.modifiedAt < moment);
  }

  async *listUsed(folder: string): AsyncGenerator<StoredEntry> {
    const marks = new Map<string, Date>();
    for await (const { key, usedAt } of this.list(`used/${folder}`)) marks.set(key.slice('used/'.length), usedAt);
    for await (const entry of this.list(folder)) {
      const mark = marks.get(entry.key);
      yield mark !== undefined && mark > entry.usedAt ? { ...entry, usedAt: mark } : entry;
    }
  }

  private async *list(folder: string): AsyncGenerator<StoredEntry> {
    let page: Record<string, string> = {};
    for (;;) {
      const query = { 'list-type': '2', prefix: `${this.prefix}${folder}/`, ...page };
      const xml = await this.client.ask({ method: 'GET', query }, async ({ body }) =>
        Buffer.concat((await body.toArray()) as Buffer[]).toString(),
      );
      for (const [, content = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const key = field(content, 'Key').slice(this.prefix.length);
        yield { key, size: Number(field(content, 'Size')), usedAt: new Date(field(content, 'LastModified')) };
      }
      const next = field(xml, 'NextContinuationToken');
      if (field(xml, 'IsTruncated') !== 'true' || next === '') return;
      page = { 'continuation-token': next };
    }
  }
}

/** Text of a tag; keys, sizes and times hold nothing that XML escapes, tokens may. */
function field(xml: string, name: string): string {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
  return text.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

async function drained({ body }: S3Answer): Promise<void> {
  for await (const chunk of body) void chunk;
}
