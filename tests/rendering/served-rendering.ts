import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { once } from '@/lib/once';
import type { RenderingPool } from '@/lib/server/rendering/start-rendering-pool';
import { openFolderStorage } from '@/lib/server/storage/folder-storage';
import { testPool, type TestPool } from './test-pool';

/**
 * A Storage and a rendering pool over it for all tests of this file, which the routes called in this process take for the server's own; the
 * pool is there from `beforeAll` on. `folder` (absolute path) goes with them and may hold more.
 */
export function servedRendering() {
  const folder = mkdtempSync(path.join(tmpdir(), 'served-rendering-'));
  const storage = openFolderStorage(path.join(folder, 'storage'));
  let rendering: TestPool | undefined;
  const pool = (): RenderingPool => {
    if (rendering === undefined) throw new Error('the pool is there from beforeAll on');
    return rendering.pool;
  };
  beforeAll(async () => {
    rendering = await testPool(undefined, { storage });
    once('storage', () => storage);
    once('rendering-pool', pool);
  }, 60_000);
  afterAll(async () => {
    await rendering?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, storage, pool };
}
