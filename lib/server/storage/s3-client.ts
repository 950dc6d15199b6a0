import { createHash } from 'node:crypto';
import { Agent as HttpAgent, request as askHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as askHttps } from 'node:https';
import { AwsV4Signer } from 'aws4fetch';
import type { S3Address } from './s3-address';
import { OwnError } from '../../own-error';

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Object key without the prefix; absent: the bucket itself. */
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface S3Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
}

export interface S3Patience {
  /** Milliseconds without a sign of life after which a try is broken off: connecting, waiting, or in the middle of a body. */
  readonly idleMs: number;
  /** Milliseconds before the second and third try; each is stretched by up to half, so that many do not come back at once. */
  readonly pauses: readonly number[];
}

export const S3_PATIENCE: S3Patience = { idleMs: 15_000, pauses: [250, 1_500] };

/** The object store refused, or could not be reached. Its message is for the log and has no secret in it. */
export class S3Error extends OwnError {
  static override readonly errorName = 'S3Error';
  /** HTTP status; undefined: it could not be reached. */
  readonly status: number | undefined;

  constructor(message: string, status?: number, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** Statuses after which the same request may well succeed. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);
const LONGEST_ERROR = 4_096;

/** Asks one bucket, signed (SigV4) and path-style, over connections that are kept open. */
export class S3Client {
  private readonly address: S3Address;
  private readonly patience: S3Patience;
  private readonly agent: HttpAgent;

  constructor(address: S3Address, patience: S3Patience = S3_PATIENCE) {
    this.address = address;
    this.patience = patience;
    const options = { keepAlive: true, maxSockets: 32 };
    this.agent = address.endpoint.startsWith('https:') ? new HttpsAgent(options) : new HttpAgent(options);
  }

  /**
   * Tries up to three times what may pass, and hands the answer to `read`: a success, or 404 for a key that is not there. What breaks off
   * while it reads is tried again too. Throws an `S3Error`.
   */
  async ask<T>(request: S3Request, read: (answer: S3Answer) => Promise<T> | T, pauses = this.patience.pauses): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await read(await this.once(request));
      } catch (error) {
        const pause = pauses[tries];
        if (pause === undefined || !mayPass(error)) throw asS3Error(error, request);
        await new Promise((resolve) => setTimeout(resolve, pause * (1 + Math.random() / 2)));
      }
    }
  }

  /** A body as it is read. Broken off when nothing comes for too long; how long the reader takes between two reads is its own affair. */
  async *patiently(body: IncomingMessage): AsyncGenerator<Uint8Array> {
    body.setTimeout(0);
    const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    try {
      for (;;) {
        const late = setTimeout(() => body.destroy(this.idleError()), this.patience.idleMs);
        const next = await chunks.next().finally(() => clearTimeout(late));
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      body.destroy();
    }
  }

  private idleError(): Error {
    return new Error(`nothing came for ${this.patience.idleMs} ms`);
  }

  private async once(request: S3Request): Promise<S3Answer> {
    const url = this.urlOf(request);
    const signed = await this.sign(url, request);
    const body = await this.send(url, request, signed);
    const status = body.statusCode ?? 0;
    if (status >= 200 && status < 300) return { status, headers: body.headers, body };
    const code = /<Code>(\w{1,60})<\/Code>/.exec(await beginningOf(body))?.[1];
    // Not there is an answer; but a whole bucket that is not there is a fault.
    if (status === 404 && request.method !== 'PUT' && code !== 'NoSuchBucket') return { status, headers: body.headers, body };
    throw new S3Error(`the object store answered ${request.method} with ${status}${code === undefined ? '' : ` (${code})`}`, status);
  }

  private urlOf({ key, query = {} }: S3Request): URL {
    const { endpoint, bucket, prefix } = this.address;
    const url = new URL(`${endpoint}/${bucket}${key === undefined ? '' : `/${prefix}${key}`}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  }

  private async sign(url: URL, { method, headers = {}, body }: S3Request): Promise<Record<string, string>> {
    const { key, secret, region } = this.address;
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const signer = new AwsV4Signer({
      method,
      url: url.href,
      headers: { ...headers, 'x-amz-content-sha256': hash },
      accessKeyId: key,
      secretAccessKey: secret,
      service: 's3',
      region,
    });
    return Object.fromEntries((await signer.sign()).headers);
  }

  private send(url: URL, { method, body }: S3Request, headers: Record<string, string>): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const ask = url.protocol === 'https:' ? askHttps : askHttp;
      const length = body === undefined ? {} : { 'content-length': String(body.length) };
      const asking = ask(url, { method, agent: this.agent, headers: { ...headers, ...length } });
      asking.setTimeout(this.patience.idleMs, () => asking.destroy(this.idleError()));
      asking.once('response', resolve);
      asking.on('error', reject);
      asking.end(body);
    });
  }
}

async function beginningOf(body: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of body) if (text.length < LONGEST_ERROR) text += (chunk as Buffer).toString('latin1');
  return text;
}

function mayPass(error: unknown): boolean {
  return !(error instanceof S3Error) || error.status === undefined || PASSING.has(error.status);
}

function asS3Error(error: unknown, { method }: S3Request): S3Error {
  if (error instanceof S3Error) return error;
  const why = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
  return new S3Error(`the object store could not be reached for ${method}: ${why}`, undefined, { cause: error });
}
