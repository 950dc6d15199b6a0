import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface BrokenNetwork {
  /** Port on 127.0.0.1 that leads to the real one while nothing is broken. */
  readonly port: number;
  /** Connections that came so far. */
  readonly count: number;
  /** Breaks every connection; new ones are reset at once. */
  cut(): void;
  /** As a machine that has gone without a word: connections stay open, nothing passes in either direction. */
  silence(): void;
  /** Resolves once bytes of so many connections have been swallowed in the silence. */
  swallowed(connections: number): Promise<void>;
  /** Resets the next `count` connections when their first bytes arrive. */
  failNext(count: number): void;
  mend(): void;
  close(): Promise<void>;
}

/** A way to a server on 127.0.0.1 that can be broken at will. */
export async function brokenNetwork(target: number): Promise<BrokenNetwork> {
  const open = new Set<Socket>();
  let state: 'whole' | 'cut' | 'silent' = 'whole';
  let [failing, count] = [0, 0];
  const silenced = new Set<Socket>();
  let waiting: { connections: number; resolve: () => void } | undefined;
  const swallow = (inner: Socket) => {
    silenced.add(inner);
    if (waiting !== undefined && silenced.size >= waiting.connections) waiting.resolve();
  };
  const server = createServer((inner) => {
    count += 1;
    open.add(inner);
    inner.on('error', () => undefined).on('close', () => open.delete(inner));
    if (state === 'cut') return void inner.destroy();
    if (failing > 0) {
      failing -= 1;
      return void inner.once('data', () => inner.destroy());
    }
    const outer = connect(target, '127.0.0.1');
    open.add(outer);
    outer.on('error', () => inner.destroy()).on('close', () => (open.delete(outer), inner.destroy()));
    inner.on('close', () => outer.destroy());
    inner.on('data', (bytes) => void (state === 'silent' ? swallow(inner) : outer.write(bytes)));
    outer.on('data', (bytes) => void (state === 'silent' || inner.write(bytes)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get count() {
      return count;
    },
    cut() {
      state = 'cut';
      for (const socket of open) socket.destroy();
    },
    silence() {
      state = 'silent';
      silenced.clear();
    },
    swallowed: (connections) =>
      new Promise((resolve) => {
        if (silenced.size >= connections) resolve();
        else waiting = { connections, resolve };
      }),
    failNext: (next) => void (failing = next),
    mend() {
      // What was swallowed is gone, so those connections are of no use any more.
      if (state === 'silent') for (const socket of open) socket.destroy();
      state = 'whole';
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
