import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/lib/ids';
import type { ComposedLetter } from '@/lib/server/mail/compose-letter';
import { outboxTransport } from '@/lib/server/mail/outbox-transport';

const script = path.resolve('node_modules/.cache/test-scripts/outbox-crash.mjs');
let root = '';
let folder = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'outbox-'));
  await build({
    entryPoints: ['tests/fixtures/outbox-crash.ts'],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { '@': process.cwd() },
    logLevel: 'warning',
  });
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = path.join(root, newId());
});

const aLetter = (more: Partial<ComposedLetter> = {}): ComposedLetter => ({
  id: newId(),
  from: { name: 'Школа', address: 'no-reply@mail.invalid' },
  to: 'anna@school.example',
  subject: 'Ваш диплом',
  text: 'Здравствуйте!',
  html: undefined,
  attachments: [],
  ...more,
});
const keep = (letter: ComposedLetter) =>
  outboxTransport(folder).send(letter, { signal: new AbortController().signal, beforeLastByte: () => Promise.resolve() });

test('a kept letter lies whole in a file of its id that only the server reads', async () => {
  const letter = aLetter({
    attachments: [{ name: 'Диплом.pdf', type: 'application/pdf' as const, bytes: new TextEncoder().encode('%PDF-1.7') }],
  });
  expect(await keep(letter)).toEqual({ state: 'kept' });
  const file = path.join(folder, `${letter.id}.eml`);
  const parsed = await simpleParser(await readFile(file));
  expect([parsed.subject, parsed.attachments[0]?.filename]).toEqual(['Ваш диплом', 'Диплом.pdf']);
  expect([(await stat(file)).mode & 0o777, (await stat(folder)).mode & 0o777]).toEqual([0o600, 0o700]);
});

test('nothing that a person wrote is in the name of the file', async () => {
  const evil = '../../etc/passwd\u0000\r\n';
  const letter = aLetter({
    subject: evil,
    to: 'a@x.example',
    attachments: [{ name: evil, type: 'application/pdf' as const, bytes: new Uint8Array(1) }],
  });
  await keep(letter);
  expect(await readdir(folder)).toEqual([`${letter.id}.eml`]);
});

test('the same letter again replaces itself', async () => {
  const letter = aLetter();
  await keep(letter);
  await keep({ ...letter, subject: 'Новый' });
  expect(await readdir(folder)).toEqual([`${letter.id}.eml`]);
  expect((await simpleParser(await readFile(path.join(folder, `${letter.id}.eml`)))).subject).toBe('Новый');
});

test.each(['writeFile', 'sync', 'rename'] as const)('a server killed at %s leaves the letter whole or not there', async (step) => {
  const id = newId();
  await expect(promisify(execFile)(process.execPath, [script, folder, id, step])).rejects.toMatchObject({ signal: 'SIGKILL' });
  const left = await readdir(folder);
  expect(left.filter((name) => name.endsWith('.eml'))).toEqual([]);
  // The next attempt is not in its way.
  await keep(aLetter({ id }));
  expect((await simpleParser(await readFile(path.join(folder, `${id}.eml`)))).subject).toBe('Ваш диплом');
});

test('a letter is on the disk before its name is', async () => {
  const steps = await promisify(execFile)(process.execPath, [script, folder, newId(), 'none']);
  expect(steps.stdout.trim().split(' ')).toEqual(['writeFile', 'sync', 'rename', 'sync']);
});

test('a letter that cannot be kept is a fault, and leaves no draft', async () => {
  const letter = aLetter();
  // In the way of the letter's name, for root too.
  await mkdir(path.join(folder, `${letter.id}.eml`), { recursive: true });
  await expect(keep(letter)).rejects.toThrow();
  expect(await readdir(folder)).toEqual([`${letter.id}.eml`]);
});
