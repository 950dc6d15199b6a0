import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderInUseError, lockFolder } from './folder-lock';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lock-'));
  folder = path.join(root, 'database');
});
afterEach(() => rmSync(root, { recursive: true }));

const leaveBehind = (owner: { pid: number; start: string; host: string }) => writeFileSync(`${folder}.lock.4`, JSON.stringify(owner));

it('a locked folder is refused, and is free after its release', () => {
  const lock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderInUseError);
  lock.release();
  lockFolder(folder).release();
});

it('a lock whose process is dead is taken over, and one file is left', () => {
  leaveBehind({ pid: 2 ** 22 + 1, start: '1', host: 'another boot of this machine' });
  utimesSync(`${folder}.lock.4`, new Date(0), new Date(0));
  lockFolder(folder).release();
  expect(readdirSync(root)).toEqual(['database.lock.5']);
});

it('a lock whose process number is another process now is taken over', () => {
  const lock = lockFolder(folder);
  const file = `${folder}.lock.1`;
  const owner = JSON.parse(readFileSync(file, 'utf8')) as { start: string };
  lock.release();
  writeFileSync(file, JSON.stringify({ ...owner, start: 'long ago' }));
  lockFolder(folder).release();
});

it('a lock of another machine holds as long as it is touched', () => {
  leaveBehind({ pid: 1, start: '1', host: `${hostname()}-other` });
  expect(() => lockFolder(folder)).toThrow('in use by process 1 on');
  const silent = new Date(Date.now() - 60_000);
  utimesSync(`${folder}.lock.4`, silent, silent);
  lockFolder(folder).release();
});

it('a lock file that was cut short counts as nobody', () => {
  writeFileSync(`${folder}.lock.4`, '');
  lockFolder(folder).release();
});
