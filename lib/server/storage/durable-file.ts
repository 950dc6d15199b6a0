import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { crashPoint } from '../jobs/crash-points';

/**
 * Puts a file there whole or not at all, so that a loss of power leaves either what was there before or all of `bytes`: written under
 * `draft`, a name in the same folder that nobody else uses, brought to the disk and then moved to its place.
 */
export async function writeDurably(
  file: string,
  bytes: Uint8Array | string,
  { draft, mode }: { draft: string; mode?: number },
): Promise<void> {
  try {
    await writeThrough(draft, bytes, mode);
    crashPoint('storage:drafted');
    await renameDurably(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Renames within one folder, and the new name stays. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(path.dirname(to));
}

/** Brings the names in a folder to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing as an open folder; there the move itself is as much as can be had.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeThrough(file: string, bytes: Uint8Array | string, mode?: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
