import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { brokenNetwork, type BrokenNetwork } from '@/tests/harness/broken-network';
import { startS3Server, type S3Server } from '@/tests/harness/s3-server';
import { readS3Address, type S3Address } from './s3-address';
import { S3Error } from './s3-client';
import { openS3Storage } from './s3-storage';

// What every kind of Storage does is tested in storage.test.ts.
const KEY = `parts/${'ab'.repeat(32)}`;
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCY';
const QUICK = { idleMs: 300, pauses: [1, 1] };
const bytes = (text: string) => new TextEncoder().encode(text);

describe('an address', () => {
  it('tells host, bucket, prefix, region and who asks', () => {
    const address = `s3://AKIA:${encodeURIComponent(SECRET)}@s3.example.org:9000/diplomas?region=eu-west-1&tls=off&prefix=/school/a/`;
    expect(readS3Address(address)).toEqual({
      endpoint: 'http://s3.example.org:9000',
      bucket: 'diplomas',
      prefix: 'school/a/',
      region: 'eu-west-1',
      key: 'AKIA',
      secret: SECRET,
    });
    expect(readS3Address('s3://k:s@s3.example.org/diplomas')).toMatchObject({
      endpoint: 'https://s3.example.org',
      region: 'us-east-1',
      prefix: '',
    });
  });

  it.each([
    ['s3://host/bucket', 'key'],
    [`s3://key:${SECRET.replaceAll('/', '')}@host/`, 'bucket'],
    [`s3://key:${SECRET.replaceAll('/', '')}@host/a/b`, 'bucket'],
    ['s3://key:hush@host/bucket?tls=no', 'tls'],
    ['s3://key:hush@host/bucket?regoin=x', 'regoin'],
    ['s3://key:hush@host/bucket?prefix=..%2f%2e%2e/%20', 'prefix'],
    ['https://key:hush@host/bucket', 'no such address'],
  ])('%j is refused in words that show no secret', (text, word) => {
    const refusal = (() => {
      try {
        readS3Address(text);
      } catch (error) {
        return error as Error;
      }
      return undefined;
    })();
    expect(refusal?.name).toBe('SettingError');
    expect(refusal?.message).toContain(word);
    expect(refusal?.message).not.toMatch(/hush|wJal|K7MD/);
  });
});

describe('when the network breaks', () => {
  let server: S3Server;
  let network: BrokenNetwork;
  let address: S3Address;
  beforeAll(async () => {
    server = await startS3Server();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    network = await brokenNetwork(server.port);
    address = { ...readS3Address(server.url), endpoint: `http://127.0.0.1:${network.port}`, prefix: `${Math.random()}/` };
  });
  afterEach(() => network.close());

  it('a request is tried again, up to three times', async () => {
    const storage = openS3Storage(address, QUICK);
    network.failNext(2);
    expect(await storage.size(KEY)).toBeUndefined();
    expect(network.count).toBe(3);
  });

  it('it gives up after three tries with words for the log, and works again when it is mended', async () => {
    const storage = openS3Storage({ ...address, secret: SECRET }, QUICK);
    network.cut();
    const refused = await storage.put(KEY, bytes('part')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(S3Error);
    expect(String(refused)).toMatch(/^S3Error: the object store could not be reached for HEAD: /);
    expect(`${(refused as Error).stack ?? ''}${JSON.stringify(refused)}`).not.toContain(SECRET);
    expect(network.count).toBe(3);
    network.mend();
    await storage.put(KEY, bytes('part'));
    expect(await storage.size(KEY)).toBe(4);
  });

  it('a store that says nothing any more is not waited for without end', async () => {
    const storage = openS3Storage(address, QUICK);
    network.silence();
    await expect(storage.size(KEY)).rejects.toThrow('the object store could not be reached for HEAD: nothing came for 300 ms');
  });

  it('a stream that breaks off fails, so that nobody takes a half for the whole', async () => {
    const storage = openS3Storage(address, QUICK);
    await storage.put(KEY, new Uint8Array(5_000_000));
    const reader = storage.stream(KEY).getReader();
    await reader.read();
    network.cut();
    const rest = async () => {
      for (;;) if ((await reader.read()).done) return;
    };
    await expect(rest()).rejects.toThrow();
  });

  it('a reader that takes its time is no fault of the network', async () => {
    const storage = openS3Storage(address, QUICK);
    await storage.put(KEY, new Uint8Array(1_000_000));
    const reader = storage.stream(KEY).getReader();
    let read = (await reader.read()).value?.length ?? 0;
    await new Promise((resolve) => setTimeout(resolve, QUICK.idleMs * 3));
    for (;;) {
      const next = await reader.read();
      if (next.done) break;
      read += next.value.length;
    }
    expect(read).toBe(1_000_000);
  });

  it('a bucket that is not there is a fault, not an empty one', async () => {
    const storage = openS3Storage({ ...address, bucket: 'no-such-bucket' }, QUICK);
    await expect(storage.put(KEY, bytes('part'))).rejects.toThrow('answered PUT with 404 (NoSuchBucket)');
    await expect(storage.get(KEY)).rejects.toThrow('NoSuchBucket');
  });
});
