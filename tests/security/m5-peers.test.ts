import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeZip } from 'client-zip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanFileName } from '@/lib/server/create/file-name';
import { fileDisposition } from '@/lib/server/disk/file-disposition';
import { namesInZip } from '@/lib/server/disk/names-in-zip';
import { letterMessage } from '@/lib/server/mail/letter-message';
import { NAUGHTY_STRINGS } from '../fixtures/naughty-strings';
import { figure } from '../harness/figure';
import { unzip } from '../readers/unzip';

/** M5 as programs see it that we did not write: curl saves downloads, Info-ZIP lists a ZIP, Python reads letters. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'peers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = [...new Set(NAUGHTY_STRINGS.map((text) => cleanFileName(text) || 'file'))];
const FILES = NAMES.map((name) => `${name}.pdf`);
/** curl knows only the old form of a download's name, in plain letters. */
const OLD_FORM = FILES.map((name) => (/^[ -~]*$/.test(name) ? name : 'file.pdf'));

/** The names under which `curl -OJ` saves downloads with these headers. */
async function savedByCurl(headers: readonly string[]): Promise<readonly (string | undefined)[]> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Disposition': headers[Number(request.url?.slice(1))] ?? '', 'Content-Length': 0 }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const saving = headers.map((_, n) =>
    [
      `url = "http://127.0.0.1:${port}/${n}"`,
      'remote-name',
      'remote-header-name',
      'silent',
      'create-dirs',
      `output-dir = "${folder}/${n}"`,
    ].join('\n'),
  );
  writeFileSync(path.join(folder, 'curl'), saving.join('\nnext\n'));
  const curl = spawn('curl', ['--disable', '--config', path.join(folder, 'curl')], { stdio: 'ignore' });
  await once(curl, 'exit');
  server.close();
  server.closeAllConnections();
  return headers.map((_, n) => readdirSync(path.join(folder, String(n)))[0]);
}

/** Prints the name of each letter's attachment, in order. */
const PYTHON = `
import base64, email, email.policy, json, sys
letters = [email.message_from_bytes(base64.b64decode(raw), policy=email.policy.default) for raw in json.load(sys.stdin)]
json.dump([[part.get_filename() for part in letter.iter_attachments()] for letter in letters], sys.stdout)
`;

/** What Python's own `email` takes for the names of the attachments. */
function readByPython(letters: readonly Buffer[]): readonly (readonly string[])[] {
  const input = JSON.stringify(letters.map((raw) => raw.toString('base64')));
  const { stdout, stderr, status } = spawnSync('python3', ['-c', PYTHON], { input, maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString()) as string[][];
}

function lettersWith(names: readonly string[]): Promise<readonly Buffer[]> {
  const from = { name: 'Школа', address: 'diplomas@school.example' };
  const letter = { from, to: 'anna@school.example', subject: 'Диплом', text: 'Диплом', html: undefined };
  return Promise.all(
    names.map((name, n) => {
      const attachments = [{ name, type: 'application/pdf' as const, bytes: new Uint8Array([1]) }];
      return letterMessage({ ...letter, id: `letter-${n}`, attachments }, new Date(0));
    }),
  );
}

async function listedByUnzip(names: readonly string[]): Promise<readonly string[]> {
  const entries = names.map((name) => ({ name, input: 'x', lastModified: new Date(0) }));
  return unzip(new Uint8Array(await new Response(makeZip(entries)).arrayBuffer())).names;
}

const agreeing = (seen: readonly unknown[], meant: readonly string[]) => meant.filter((name, n) => seen[n] === name).length;

test('programs of others see the names that were meant: in downloads, letters and a ZIP', { timeout: 180_000 }, async () => {
  const headers = NAMES.map((name) => fileDisposition(name, 'pdf', 'attachment'));
  const attached = readByPython(await lettersWith(FILES)).map((names) => names.join('\n'));
  const inZip = NAMES.map((name) => ({ folder: '', name })).map(namesInZip());
  const seen = {
    'curl -OJ': agreeing(await savedByCurl(headers), OLD_FORM),
    'Python on the letter': agreeing(attached, FILES),
    'unzip -Z1': agreeing(await listedByUnzip(inZip), inZip),
  };
  const shares = Object.entries(seen).map(([peer, count]) => [peer, (100 * count) / NAMES.length] as const);
  const plain = OLD_FORM.filter((name, n) => name === FILES[n]).length;
  figure(
    'M5',
    `${NAMES.length} names as others read them: ${shares.map(([peer, share]) => `${peer} ${share.toFixed(1)} %`).join(', ')}; ` +
      `curl knows the ${plain} in plain letters, and has file.pdf for the others`,
  );
  expect(shares.filter(([, share]) => share < 99)).toEqual([]);
});
