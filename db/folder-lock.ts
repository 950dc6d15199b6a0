import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** Seconds after which a lock that its owner, out of our sight on another machine or in another container, no longer touches counts as left behind. */
const SILENCE = 30;
const TOUCH_EVERY = 5;

interface Owner {
  readonly pid: number;
  /** When the process began, as the system tells it, since a process number is used again. */
  readonly start: string;
  readonly host: string;
}

export interface FolderLock {
  release(): void;
}

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/**
 * Takes a folder for this process alone, and survives `kill -9`: a lock whose owner is dead is taken over. Throws a `FolderInUseError`
 * when another process, or this one, holds it.
 *
 * Locks are numbered, `<folder>.lock.7`; the highest number counts. Whoever finds its owner dead makes the next number by `link`, which
 * only one can win; a lock is never removed by anybody but its successor, so a number is never given twice.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(path.dirname(folder), { recursive: true });
  for (;;) {
    const highest = highestLock(folder);
    if (highest > 0) refuseIfAlive(folder, highest);
    if (!linkNew(folder, highest + 1)) continue;
    // Someone may have gone past this number between our look and our link.
    if (highestLock(folder) > highest + 1) {
      rmSync(lockFile(folder, highest + 1), { force: true });
      continue;
    }
    removeBelow(folder, highest + 1);
    return keep(folder, lockFile(folder, highest + 1));
  }
}

function keep(folder: string, file: string): FolderLock {
  const timer = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // The folder is gone, or taken over after a long sleep of this machine; there is nothing to keep.
    }
  }, TOUCH_EVERY * 1000);
  timer.unref();
  return {
    release() {
      clearInterval(timer);
      const released = `${folder}.released.${process.pid}`;
      writeFileSync(released, '');
      renameSync(released, file);
    },
  };
}

function refuseIfAlive(folder: string, number: number): void {
  const file = lockFile(folder, number);
  let owner: Owner;
  let touched: number;
  try {
    const text = readFileSync(file, 'utf8');
    if (text === '') return;
    owner = JSON.parse(text) as Owner;
    touched = statSync(file).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  const here = owner.host === thisHost();
  const alive = here ? startOf(owner.pid) === owner.start : Date.now() - touched < SILENCE * 1000;
  if (!alive) return;
  const where = here ? `process ${owner.pid}` : `process ${owner.pid} on ${owner.host}`;
  throw new FolderInUseError(
    `The database in ${folder} is in use by ${where}. Set DATABASE_URL to a PostgreSQL database to run several processes.`,
  );
}

function linkNew(folder: string, number: number): boolean {
  const owner: Owner = { pid: process.pid, start: startOf(process.pid) ?? '', host: thisHost() };
  const draft = `${folder}.lock-draft.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    linkSync(draft, lockFile(folder, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function lockNumbers(folder: string): number[] {
  const prefix = `${path.basename(folder)}.lock.`;
  return readdirSync(path.dirname(folder))
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter(Number.isSafeInteger);
}

function highestLock(folder: string): number {
  return Math.max(0, ...lockNumbers(folder));
}

function removeBelow(folder: string, number: number): void {
  for (const older of lockNumbers(folder)) if (older < number) rmSync(lockFile(folder, older), { force: true });
}

function lockFile(folder: string, number: number): string {
  return `${folder}.lock.${number}`;
}

/** Differs between machines, between containers, and after a restart of the machine. */
function thisHost(): string {
  try {
    return `${hostname()} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return hostname();
  }
}

/** When the process with this number began, in whatever form the system has; undefined: there is none. */
function startOf(pid: number): string | undefined {
  try {
    // Field 22 of the line; the command in field 2 may itself hold spaces and brackets.
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    if (process.platform === 'linux') return undefined;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
