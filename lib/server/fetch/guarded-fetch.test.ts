import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createRawServer, connect, type AddressInfo, type Server as RawServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLOSED_V4, CLOSED_V6, hostileLinks, OPEN } from '../../../tests/fixtures/hostile-links';
import { fetchAllowance, readFetchAllow } from './fetch-allowance';
import { FetchError } from './fetch-error';
import type { HostResolver } from './find-addresses';
import { FETCH_LIMITS, guardedFetch, type FetchOptions } from './guarded-fetch';
import { closedBy } from './open-address';
import { figure } from '@/tests/harness/figure';

const PICTURE = Buffer.from('as good as a picture');
const servers: (Server | RawServer)[] = [];
let hits: string[] = [];
let seen: Record<string, unknown>[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

beforeEach(() => {
  hits = [];
  seen = [];
});

async function listening<S extends Server | RawServer>(server: S, host: string, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

/** A server that counts who comes; by default it gives a picture. */
async function web(answer: RequestListener = (_, response) => response.end(PICTURE), host = '127.0.0.1', port = 0): Promise<number> {
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    seen.push(request.headers);
    answer(request, response);
  });
  server.on('clientError', (_, socket) => socket.destroy());
  return listening(server, host, port);
}

/** A server that does as it likes with the connection once a request has come. */
async function raw(answer: (write: (text: string | Buffer) => void, end: () => void) => void): Promise<number> {
  const server = createRawServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () =>
      answer(
        (text) => socket.write(text),
        () => socket.end(),
      ),
    );
    socket.on('close', () => socket.destroy());
    servers.push({ close: (done: () => void) => (socket.destroy(), done()) } as unknown as RawServer);
  });
  return listening(server, '127.0.0.1');
}

const never: HostResolver = {
  resolve: () => Promise.reject(new Error('nobody was to be asked')),
  lookUp: () => Promise.reject(new Error('nobody was to be asked')),
};
const naming = (answers: Readonly<Record<string, readonly string[]>>): HostResolver => ({
  resolve: async (host) => answers[host] ?? [],
  lookUp: async (host) => answers[host] ?? [],
});
/** `pictures.test` is our own server, and allowed. */
const allowed = (port: number): FetchOptions => ({
  allowance: fetchAllowance(readFetchAllow(`pictures.test:${port}`)),
  resolver: naming({ 'pictures.test': ['127.0.0.1'] }),
  ports: [80, 443, port],
});
const nobody = fetchAllowance([]);

const outcome = (link: string, options: FetchOptions) =>
  guardedFetch(link, options).then(
    (bytes) => ({ bytes: Buffer.from(bytes).toString() }),
    (error: unknown) => (error instanceof FetchError ? { fault: error.fault, ...error.details } : { error }),
  );

describe('addresses', () => {
  test('every special one is closed by its rule, and its neighbours are open', () => {
    for (const [address, rule] of [...CLOSED_V4, ...CLOSED_V6]) expect([address, closedBy(address)]).toEqual([address, rule]);
    for (const address of OPEN) expect([address, closedBy(address)]).toEqual([address, undefined]);
  });

  test('what is no address is closed', () => {
    for (const text of ['', 'localhost', 'fe80::1%lo', '2001:4860::8888%1']) expect(closedBy(text), text).toBeDefined();
  });
});

describe('links that nobody may follow', () => {
  test('at least 500 are refused each by its rule, and no server is reached', async () => {
    const port = await web();
    await web(undefined, '::1', port).catch(() => undefined);
    const links = hostileLinks(port);
    const options = { allowance: nobody, resolver: never, ports: [80, 443, port] };
    for (const { link, fault, rule } of links) {
      const found = await outcome(link, options);
      expect([link, found]).toEqual([link, expect.objectContaining({ fault, ...(rule && { rule }) })]);
    }
    expect(links.length).toBeGreaterThanOrEqual(500);
    expect(hits).toEqual([]);
    figure('M6', `${links.length} hostile links, ${hits.length} hits`);
  });

  test('a name that has one closed address is refused, however many open ones it has beside it', async () => {
    const port = await web();
    for (const [address, rule] of [...CLOSED_V4, ...CLOSED_V6, ['::ffff:127.0.0.1', 'ipv4Mapped'] as const]) {
      for (const addresses of [[address], ['8.8.8.8', address], ['2606:4700::1111', address, '1.1.1.1']]) {
        const options = { allowance: nobody, resolver: naming({ 'evil.test': addresses }), ports: [port] };
        expect(await outcome(`http://evil.test:${port}/`, options)).toEqual({ fault: 'refused', host: 'evil.test', rule });
      }
    }
    expect(hits).toEqual([]);
  });

  test.each([301, 302, 303, 307, 308])('a redirect (%i) is held to the same rules', async (status) => {
    let to = '';
    const port = await web((_, response) => response.writeHead(status, { Location: to }).end());
    const inside = await web();
    const options = { ...allowed(port), ports: [80, 443, inside] };
    options.resolver = naming({ 'pictures.test': ['127.0.0.1'], 'evil.test': ['127.0.0.1'], 'mixed.test': ['8.8.8.8', '::1'] });
    const targets = [
      ['127.0.0.1', 'refused'],
      ['[::1]', 'refused'],
      ['[::ffff:7f00:1]', 'refused'],
      ['2130706433', 'refused'],
      ['localhost', 'refused'],
      ['evil.test', 'refused'],
      ['mixed.test', 'refused'],
      ['user:word@8.8.8.8', 'userinfo'],
    ].map(([host, fault]) => [`http://${host}:${inside}/secret`, fault]);
    targets.push(['file:///etc/passwd', 'scheme'], ['data:image/png;base64,AAAA', 'scheme'], ['http://8.8.8.8:22/', 'port']);
    targets.push(['http://[', 'malformed'], [`//127.0.0.1:${inside}/`, 'refused']);
    for (const [location = '', fault] of targets) {
      to = location;
      expect([to, await outcome(`http://pictures.test:${port}/first`, options)]).toEqual([to, expect.objectContaining({ fault })]);
    }
    expect(hits.filter((url) => url !== '/first')).toEqual([]);
    expect(hits).toHaveLength(targets.length);
  });

  test('a name is asked for once, and the checked address is the one connected to, whatever the name means by then', async () => {
    const port = await web();
    const answers = ['93.184.216.34', '127.0.0.1'];
    let asked = 0;
    const resolver = { ...never, resolve: async () => [answers[Math.min(asked++, 1)] ?? ''] };
    const tried: string[] = [];
    // The network carries every connection to our own server, as a router that was taken over would.
    const hijacked = ({ host }: { host: string }) => {
      tried.push(host);
      return connect({ host: '127.0.0.1', port });
    };
    const found = await outcome(`http://rebind.test:${port}/`, { allowance: nobody, resolver, ports: [port], connect: hijacked });
    expect([asked, tried, hits]).toEqual([1, ['93.184.216.34'], []]);
    expect(found).toEqual({ fault: 'refused', host: 'rebind.test', rule: 'otherAddress' });
  });

  test('a page that sends its reader elsewhere is just bytes', async () => {
    const inside = await web();
    const port = await web((_, response) => response.end(`<meta http-equiv="refresh" content="0;url=http://127.0.0.1:${inside}/">`));
    expect(await outcome(`http://pictures.test:${port}/`, allowed(port))).toHaveProperty('bytes');
    expect(hits).toEqual(['/']);
  });
});

describe('a fetch', () => {
  test('brings the bytes, after up to three redirects, and sends nothing of ours', async () => {
    const port = await web((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end(PICTURE);
      else response.writeHead(302, { Location: `/${left - 1}`, 'Set-Cookie': 'a=b' }).end();
    });
    expect(await outcome(`http://pictures.test:${port}/3`, allowed(port))).toEqual({ bytes: PICTURE.toString() });
    expect(await outcome(`http://pictures.test:${port}/4`, allowed(port))).toEqual({ fault: 'redirects', limit: 3 });
    for (const headers of seen) {
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
      expect(headers).toMatchObject({ host: `pictures.test:${port}`, 'accept-encoding': 'identity' });
    }
  });

  test('tries the next address when nobody answers at the first', async () => {
    const port = await web();
    const options = { ...allowed(port), resolver: naming({ 'pictures.test': ['127.0.0.1', '127.0.0.2'] }) };
    const tried: string[] = [];
    const first = ({ host, port: to }: { host: string; port: number }) => {
      tried.push(host);
      return connect({ host, port: tried.length === 1 ? 1 : to });
    };
    await outcome(`http://pictures.test:${port}/`, { ...options, connect: first });
    expect(tried).toEqual(['127.0.0.1', '127.0.0.2']);
  });

  test.each([
    ['a host that is not there', 'http://nowhere.test/', { fault: 'unresolved', host: 'nowhere.test' }],
    ['a port where nobody listens', 'http://pictures.test:1/', { fault: 'unreachable', host: 'pictures.test' }],
  ])('says that of %s', async (_, link, expected) => {
    expect(await outcome(link, allowed(1))).toEqual(expected);
  });

  test.each([204, 304, 401, 403, 404, 429, 500, 503])('takes an answer of %i for no picture', async (status) => {
    const port = await web((_, response) => response.writeHead(status).end());
    expect(await outcome(`http://pictures.test:${port}/`, allowed(port))).toEqual({ fault: 'status', status, host: 'pictures.test' });
  });

  test('refuses a server whose certificate nobody knows, or that speaks no TLS at all', async () => {
    const port = await web();
    expect(await outcome(`https://pictures.test:${port}/`, allowed(port))).toMatchObject({ host: 'pictures.test' });
    expect(hits).toEqual([]);
  });
});

describe('the limits', () => {
  const small = { connectMs: 2_000, totalMs: 300, maxBytes: 100_000 };
  const SLOW = { fault: 'timed_out', host: 'pictures.test', seconds: 0.3 };
  const start = 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n';
  const limited = async (port: number) => outcome(`http://pictures.test:${port}/`, { ...allowed(port), limits: small });

  test.each<[string, Parameters<typeof raw>[0]]>([
    ['never answers', () => undefined],
    [
      'drips its headers',
      (write) => {
        write(start);
        setInterval(() => write('X: y\r\n'), 20).unref();
      },
    ],
    [
      'drips its body',
      (write) => {
        write(`${start}Transfer-Encoding: chunked\r\n\r\n`);
        setInterval(() => write('1\r\na\r\n'), 20).unref();
      },
    ],
    ['sends half of it and stops', (write) => write(`${start}Content-Length: 1000\r\n\r\nabc`)],
    ['says 100 Continue for ever', (write) => void setInterval(() => write('HTTP/1.1 100 Continue\r\n\r\n'), 20).unref()],
  ])('end a server that %s', async (_, answer) => {
    expect(await limited(await raw(answer))).toEqual(SLOW);
  });

  test('end a name server that never answers, and an address that never connects', async () => {
    const silent = { resolve: () => new Promise<never>(() => undefined), lookUp: () => new Promise<never>(() => undefined) };
    expect(await outcome('http://slow.test/', { allowance: nobody, resolver: silent, limits: small })).toMatchObject({
      fault: 'timed_out',
    });
    const { Socket } = await import('node:net');
    const deaf = () => new Socket();
    const limits = { connectMs: 50, totalMs: 5_000 };
    const options = { allowance: nobody, resolver: naming({ 'slow.test': ['8.8.8.8', '1.1.1.1'] }), connect: deaf, limits };
    expect(await outcome('http://slow.test/', options)).toEqual({ fault: 'timed_out', host: 'slow.test', seconds: 0.05 });
  });

  test('end a body without end after no more than its limit was taken', async () => {
    let sent = 0;
    const block = Buffer.alloc(16_384, 'a');
    const port = await web((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(block)) sent += block.length;
      };
      response.on('drain', more);
      more();
    });
    expect(await outcome(`http://pictures.test:${port}/`, { ...allowed(port), limits: { maxBytes: 1_000_000 } })).toEqual({
      fault: 'too_many_bytes',
      limit: 1_000_000,
    });
    // What stands in the buffers of two sockets comes on top.
    expect(sent).toBeLessThan(30_000_000);
  });

  test.runIf(process.env.RELIABILITY === 'full')(
    'end a body that drips for ever after the ten seconds that are the rule',
    async () => {
      let drip: NodeJS.Timeout | undefined;
      const port = await web((_, response) => {
        drip = setInterval(() => response.write('a'), 50);
      });
      const begun = performance.now();
      expect(await outcome(`http://pictures.test:${port}/`, allowed(port))).toMatchObject({ fault: 'timed_out' });
      clearInterval(drip);
      const seconds = (performance.now() - begun) / 1000;
      figure('M6', `a body without end is cut off after ${seconds.toFixed(1)} s`);
      expect(Math.abs(seconds - FETCH_LIMITS.totalMs / 1000)).toBeLessThanOrEqual(0.5);
    },
    30_000,
  );

  test('end a body that names a length beyond them before any of it', async () => {
    const port = await raw((write) => write(`${start}Content-Length: 2147483648\r\n\r\n`));
    expect(await limited(port)).toEqual({ fault: 'too_many_bytes', limit: 100_000 });
  });

  test.each(['gzip', 'x-gzip'])('end a bomb that unpacks to a thousand times its size (%s)', async (encoding) => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const port = await web((_, response) => response.writeHead(200, { 'Content-Encoding': encoding }).end(bomb));
    expect(await outcome(`http://pictures.test:${port}/`, { ...allowed(port), limits: { maxBytes: 100_000 } })).toEqual({
      fault: 'too_many_bytes',
      limit: 100_000,
    });
  });

  test('a body packed unasked is unpacked, one packed wrongly or in an unknown way is refused', async () => {
    const packed = (encoding: string, body: Buffer) =>
      web((_, response) => response.writeHead(200, { 'Content-Encoding': encoding }).end(body));
    const of = async (encoding: string, body: Buffer) => {
      const port = await packed(encoding, body);
      return outcome(`http://pictures.test:${port}/`, allowed(port));
    };
    expect(await of('gzip', gzipSync(PICTURE))).toEqual({ bytes: PICTURE.toString() });
    expect(await of('gzip', gzipSync(PICTURE).subarray(0, 20))).toMatchObject({ fault: 'encoding' });
    expect(await of('gzip', PICTURE)).toMatchObject({ fault: 'encoding' });
    expect(await of('br', Buffer.from('no brotli at all, by no means'))).toMatchObject({ fault: 'encoding' });
    expect(await of('zstd', PICTURE)).toMatchObject({ fault: 'encoding' });
  });

  test.each<[string, string]>([
    ['breaks off', `${start}Content-Length: 100\r\n\r\nabc`],
    ['speaks no HTTP', 'SSH-2.0-OpenSSH_9\r\n'],
    ['has headers without end', `${start}${'X: y\r\n'.repeat(20_000)}`],
    ['changes the protocol', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'],
  ])('a server that %s is told apart from a slow one', async (_, text) => {
    const port = await raw((write, end) => {
      write(text);
      end();
    });
    const found = await outcome(`http://pictures.test:${port}/`, allowed(port));
    expect(found).toMatchObject({ fault: 'interrupted', host: 'pictures.test' });
  });

  test('whoever stops it is told why', async () => {
    const stop = new AbortController();
    const port = await web(() => stop.abort(new Error('the server stops')));
    await expect(guardedFetch(`http://pictures.test:${port}/`, { ...allowed(port), signal: stop.signal })).rejects.toThrow(
      'the server stops',
    );
  });
});

describe('FETCH_ALLOW', () => {
  test('opens a host on its port, or on the usual ones, and nothing beside it', async () => {
    const allowance = fetchAllowance(readFetchAllow('Pictures.School.lan, 10.0.0.5:8080 [fd00::5]:80\nlocalhost:3000'));
    const opened: [string, number, boolean][] = [
      ['pictures.school.lan', 80, true],
      ['pictures.school.lan', 443, true],
      ['pictures.school.lan', 8080, false],
      ['evil.pictures.school.lan', 80, false],
      ['10.0.0.5', 8080, true],
      ['10.0.0.5', 80, false],
      ['fd00::5', 80, true],
      ['fd00::5', 443, false],
      ['localhost', 3000, true],
    ];
    for (const [host, port, open] of opened) expect([host, port, allowance.allows(host, port)]).toEqual([host, port, open]);
  });

  test.each(['http://a.b', 'a.b/c', 'a@b', 'a:99999', '10.0.0.0/8', '[::1'])('refuses %s with words that say how to write it', (text) => {
    expect(() => readFetchAllow(text)).toThrow(/FETCH_ALLOW has ".+"/);
  });
});
