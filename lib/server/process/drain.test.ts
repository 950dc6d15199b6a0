import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { drain } from './drain.mjs';

const agent = new http.Agent({ keepAlive: true });
const open: http.Server[] = [];
afterEach(() => {
  agent.destroy();
  for (const server of open.splice(0)) server.closeAllConnections();
});

/** A server that tells of each request and answers it when told to. */
async function heldServer() {
  const waiting: http.ServerResponse[] = [];
  const server = http.createServer((_request, response) => void waiting.push(response));
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const call = () =>
    new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
      http
        .get({ port, host: '127.0.0.1', agent }, (response) => {
          response.resume().on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }));
        })
        .on('error', reject);
    });
  const underWay = () => expect.poll(() => waiting.length, { timeout: 20_000 }).toBeGreaterThan(0);
  return { server, call, underWay, answer: () => waiting.pop()?.end('done') };
}

it('a request under way is answered before the server has ended', async () => {
  const { server, call, underWay, answer } = await heldServer();
  const called = call();
  await underWay();
  const drained = drain(server, 60_000);
  answer();
  expect((await called).status).toBe(200);
  expect(await drained).toEqual({ cutOff: false });
});

it('a connection that is kept alive and idle is closed at once', async () => {
  const { server, call, underWay, answer } = await heldServer();
  const called = call();
  await underWay();
  answer();
  await called;
  expect(await drain(server, 60_000)).toEqual({ cutOff: false });
});

it('nobody new is let in', async () => {
  const { server, call, underWay, answer } = await heldServer();
  const first = call();
  await underWay();
  const drained = drain(server, 60_000);
  await expect(call()).rejects.toThrow('ECONNREFUSED');
  answer();
  await Promise.all([first, drained]);
});

it('what is not answered in time is cut off, and said to be', async () => {
  const { server, call, underWay } = await heldServer();
  const called = call();
  const cut = expect(called).rejects.toThrow();
  await underWay();
  expect(await drain(server, 1)).toEqual({ cutOff: true });
  await cut;
});
