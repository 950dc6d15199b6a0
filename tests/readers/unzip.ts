import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is in a ZIP as an independent program (Debian: unzip) reads it; throws when it finds fault with any file of it. */
export function unzip(zip: Uint8Array): { readonly names: readonly string[]; readonly text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'zip-reader-'));
  try {
    const path = join(folder, 'files.zip');
    writeFileSync(path, zip);
    const run = (...options: string[]) => {
      const { status, stdout, stderr, error } = spawnSync('unzip', [...options, path], {
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
        maxBuffer: 256 * 1024 * 1024,
      });
      if (error) throw error;
      if (status !== 0) throw new Error(`unzip ${options.join(' ')}: ${stdout.toString()}${stderr.toString()}`);
      return stdout.toString();
    };
    run('-tqq');
    return { names: run('-Z1').trim().split('\n'), text: run('-p') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
