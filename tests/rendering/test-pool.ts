import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { PartStorage } from '@/lib/server/rendering/kept-parts';
import type { Death } from '@/lib/server/rendering/render-child-process';
import {
  startRenderingPool,
  type RenderFault,
  type RenderingPool,
  type RenderingPoolOptions,
} from '@/lib/server/rendering/start-rendering-pool';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface TestPool {
  readonly pool: RenderingPool;
  /** What Storage holds. */
  readonly stored: Map<string, Uint8Array>;
  readonly deaths: Death[];
  readonly faults: RenderFault[];
  close(): Promise<void>;
}

/** A pool over a Storage in memory, with children bundled from `entry` as it stands now. */
export async function testPool(
  entry = 'lib/server/rendering/render-child.ts',
  options: Partial<RenderingPoolOptions> & { readonly storage?: PartStorage } = {},
): Promise<TestPool> {
  // Inside the project, so that the packages that stay outside of the bundle are found.
  const folder = mkdtempSync(path.join(ROOT, 'node_modules', '.test-child-'));
  const script = path.join(folder, 'child.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const stored = new Map<string, Uint8Array>();
  const deaths: Death[] = [];
  const faults: RenderFault[] = [];
  const storage: PartStorage = {
    put: async (key, bytes) => void stored.set(key, bytes),
    get: async (key) => stored.get(key),
    has: async (key) => stored.has(key),
  };
  const pool = startRenderingPool({
    script,
    fontsFolder: path.join(ROOT, 'public', 'fonts'),
    storage,
    size: 1,
    onDeath: (death) => deaths.push(death),
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  const close = async () => {
    await pool.close(2000);
    rmSync(folder, { recursive: true, force: true });
  };
  return { pool, stored, deaths, faults, close };
}
