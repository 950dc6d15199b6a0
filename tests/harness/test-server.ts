import { afterAll, beforeAll } from 'vitest';
import { freshServer, type Beginning, type FreshServer } from './fresh-server';

export type TestServer<Filled = unknown> = Pick<FreshServer<Filled>, 'url' | 'demo' | 'filled' | 'output'>;

/** One server on an installation of its own for all tests of this file, there from `beforeAll` on. */
export function testServer<Filled = undefined>(beginning: Beginning<Filled> = {}): TestServer<Filled> {
  let running: FreshServer<Filled> | undefined;
  const current = () => {
    if (running === undefined) throw new Error('the server is there from beforeAll on');
    return running;
  };
  beforeAll(async () => void (running = await freshServer(beginning)), 240_000);
  afterAll(() => running?.remove(), 120_000);
  return {
    get url() {
      return current().url;
    },
    get demo() {
      return current().demo;
    },
    get filled() {
      return current().filled;
    },
    output: () => current().output(),
  };
}
