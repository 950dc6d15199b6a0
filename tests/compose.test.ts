import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, expect, test, vi } from 'vitest';

const compose = readFileSync(path.resolve(import.meta.dirname, '../compose.yaml'), 'utf8');

/** What the setting stands for in the app's container, `POSTGRES_PASSWORD` being `password`. */
function setting(name: string, password: string): string {
  const [, text] = new RegExp(`^ {6}${name}: (.*)$`, 'm').exec(compose) ?? [];
  if (text === undefined) throw new Error(`compose.yaml does not set ${name}`);
  return text.replace(/\$\{POSTGRES_PASSWORD[^}]*\}/, () => password);
}

afterEach(() => vi.unstubAllEnvs());

test.each(['plain', 'p@ss:w/rd#1%41?&', `it's "so" \\ $HOME`, 'пароль с пробелом'])(
  'the app of compose.yaml hands the database the password %s as it is',
  (password) => {
    vi.stubEnv('PGPASSWORD', setting('PGPASSWORD', password));
    const { user, host, database, password: handed } = new Client({ connectionString: setting('DATABASE_URL', password) });
    expect([user, host, database, handed]).toEqual(['diplomas', 'database', 'diplomas', password]);
  },
);
