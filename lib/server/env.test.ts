import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnv } from './env';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'env-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (settings: Record<string, string> = {}) => readEnv({ DATA_DIR: folder, ...settings });

it('needs no setting, and an empty one counts as none', () => {
  const settings = read({ PORT: ' ', HOST: '', APP_URL: '', DATABASE_URL: '', WORKER: '' });
  expect(settings).toMatchObject({
    port: 3000,
    host: undefined,
    appUrl: undefined,
    databaseUrl: undefined,
    worker: true,
    signup: 'closed',
  });
});

describe('what cannot be used is refused by name, with what would do', () => {
  it.each([
    ['PORT', '80a', /^PORT is "80a", but .* such as PORT=3000$/],
    ['PORT', '65536', /^PORT /],
    ['HOST', '127.0.0.1:80', /^HOST /],
    ['APP_URL', 'diplomas.example.org', /^APP_URL must .* such as APP_URL=https:/],
    ['APP_URL', 'https://example.org/?a=b', /^APP_URL /],
    ['APP_URL', 'ftp://example.org', /^APP_URL /],
    ['TRUSTED_PROXY', '10.0.0.0/99', /^TRUSTED_PROXY holds "10.0.0.0\/99"/],
    ['DATABASE_URL', 'mysql://localhost/x', /^DATABASE_URL must be an address of PostgreSQL/],
    ['AUTH_SECRET', 'short', /^AUTH_SECRET must have at least 32 characters/],
    ['WORKER', 'no', /^WORKER must be "on" or "off"$/],
    ['SIGNUP', 'yes', /^SIGNUP must be "open" or "closed"$/],
  ])('%s=%s', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(
      expect.objectContaining({ name: 'SettingError', message: expect.stringMatching(message) as string }),
    );
  });

  it('all of them at once, one a line, and never with a password', () => {
    const wrong = { WORKER: 'no', SIGNUP: 'yes', DATABASE_URL: 'mysql://user:SECRET@localhost/x' };
    expect(() => read(wrong)).toThrow(/^DATABASE_URL[^\n]*\nWORKER[^\n]*\nSIGNUP[^\n]*$/);
    expect(() => read(wrong)).not.toThrow(/SECRET/);
  });

  it('a data folder that cannot be written to', () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(() => read({ DATA_DIR: path.join(folder, 'file', 'data') })).toThrow(/^DATA_DIR is .* but cannot be used/);
  });
});

it('links begin with APP_URL without its last slash', () => {
  expect(read({ APP_URL: 'https://example.org/' }).appUrl).toBe('https://example.org');
});

it('the secret that signs sessions is made once, kept for its owner alone and the same ever after', () => {
  const first = read().authSecret;
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(read().authSecret).toBe(first);
  expect(readFileSync(path.join(folder, 'auth-secret'), 'utf8').trim()).toBe(first);
  expect(statSync(path.join(folder, 'auth-secret')).mode & 0o777).toBe(0o600);
  expect(read({ AUTH_SECRET: 'x'.repeat(32) }).authSecret).toBe('x'.repeat(32));
});
