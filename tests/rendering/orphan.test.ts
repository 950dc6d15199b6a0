import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, it, vi } from 'vitest';

it('a child that is stuck in a loop ends when its parent is killed', async () => {
  const folder = mkdtempSync(path.resolve('node_modules/.test-orphan-'));
  const script = path.join(folder, 'child.mjs');
  await build({ entryPoints: ['tests/fixtures/looping-child.ts'], outfile: script, bundle: true, format: 'esm', platform: 'node' });
  const parent = spawn(process.execPath, ['tests/fixtures/dying-parent.mjs', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const child = Number(line.toString());
  expect(isAlive(child)).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(child)).toBe(false), { timeout: 8000, interval: 50 });
  rmSync(folder, { recursive: true });
}, 15_000);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
