import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'content-disposition';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanFileName } from '@/lib/server/create/file-name';
import { fileDisposition } from '@/lib/server/disk/file-disposition';
import { letterMessage } from '@/lib/server/mail/letter-message';
import { NAUGHTY_STRINGS } from '../fixtures/naughty-strings';
import { figure } from '../harness/figure';

/** A name as it is kept, at the three places where it leaves the server: a download's header, a letter's attachment, a folder. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'names-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = [...new Set(NAUGHTY_STRINGS.map((text) => cleanFileName(text) || 'file'))];

test('whatever is asked for as a name, it is short, shows what it is, and every system keeps it', () => {
  for (const name of NAMES) {
    expect(Buffer.byteLength(`${name}.pdf`)).toBeLessThanOrEqual(150);
    expect(name).not.toMatch(/[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069/\\:*?"<>|]|^[.\s]|[.\s]$/u);
    expect(name).toBe(name.normalize('NFC'));
    expect(cleanFileName(name)).toBe(name);
    writeFileSync(path.join(folder, `${name}.pdf`), '');
  }
  expect(new Set(readdirSync(folder))).toEqual(new Set(NAMES.map((name) => `${name}.pdf`)));
});

test('a download’s header carries the whole name and nothing but it', () => {
  for (const name of NAMES) {
    const header = fileDisposition(name, 'pdf', 'attachment');
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(new Headers({ 'Content-Disposition': header }).get('content-disposition')).toBe(header);
    expect(parse(header)).toEqual({ type: 'attachment', parameters: expect.objectContaining({ filename: `${name}.pdf` }) as unknown });
  }
});

test('a letter’s attachment carries the whole name, and the letter no other header', async () => {
  let headers: string | undefined;
  for (const name of NAMES) {
    const letter = {
      id: 'b6b3a7de-3f53-4b7c-9b0e-0d8f6f0d7c11',
      to: 'anna@school.example',
      subject: 'Диплом',
      text: 'Диплом',
      html: undefined,
    };
    const from = { name: 'Школа', address: 'diplomas@school.example' };
    const attachments = [{ name: `${name}.pdf`, type: 'application/pdf' as const, bytes: new Uint8Array([1]) }];
    const parsed = await simpleParser(await letterMessage({ ...letter, from, attachments }, new Date(0)));
    expect(parsed.attachments.map(({ filename }) => filename)).toEqual([`${name}.pdf`]);
    headers ??= [...parsed.headers.keys()].join();
    expect([...parsed.headers.keys()].join()).toBe(headers);
  }
  figure(
    'M5',
    `${NAUGHTY_STRINGS.length} hostile names: 0 header splits, 0 over 150 bytes, header, attachment and folder agree on ${NAMES.length}`,
  );
});
