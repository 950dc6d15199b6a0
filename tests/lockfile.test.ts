import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Older ones have known holes. */
const FLOORS = {
  next: '16.4.1',
  react: '19.2.6',
  'react-dom': '19.2.6',
  'next-auth': '5.0.0',
  nodemailer: '10.6.0',
  'drizzle-orm': '0.45.2',
  sharp: '0.35.3',
} as const;

test('the lock file is complete for every platform', () => {
  const names = new Set(Object.keys(lock.packages).map((place) => place.split('node_modules/').at(-1)));
  const missing = Object.values(lock.packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !names.has(name)),
  );
  expect(names.size).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test.each(Object.entries(FLOORS))('no copy of %s is older than %s', (name, floor) => {
  const versions = Object.entries(lock.packages)
    .filter(([place]) => place.split('node_modules/').at(-1) === name)
    .map(([, { version = '' }]) => version);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => isOlder(version, floor))).toEqual([]);
});

function isOlder(version: string, floor: string): boolean {
  const [ours, wanted] = [version, floor].map((text) => text.replace(/-.*/, '').split('.').map(Number)) as [number[], number[]];
  const differing = wanted.findIndex((part, index) => part !== ours[index]);
  return differing >= 0 && (ours[differing] ?? 0) < (wanted[differing] ?? 0);
}
