import { existsSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { files } from '@/db/schema';
import { readDemo } from '../harness/demo-calls';
import { killedStart, newInstallation, startServer, type Installation, type RunningServer } from '../harness/running-server';

let installation: Installation;
let server: RunningServer | undefined;

beforeEach(async () => {
  installation = await newInstallation();
}, 60_000);
afterEach(async () => {
  await server?.kill();
  server = undefined;
  await installation.remove();
}, 60_000);

const inData = (name: string) => path.join(installation.dataDir, name);

function storedFiles() {
  return installation.withDatabase(({ db }) => db.select({ id: files.id, state: files.state }).from(files));
}

/** The link to a diploma among the lines of welcome, on the address that the server listens at. */
function linkIn({ output, url }: RunningServer): string {
  const link = /^\s+A diploma:\s+(\S+)$/m.exec(output())?.[1];
  return `${url}${new URL(link ?? 'http://no-link.test').pathname}`;
}

async function openedPdf(link: string): Promise<string> {
  await expect.poll(async () => (await fetch(link)).status, { timeout: 60_000 }).toBe(200);
  return Buffer.from(await (await fetch(link)).arrayBuffer())
    .subarray(0, 5)
    .toString();
}

it('a first start leaves a demo that a person and a script can use at once', { timeout: 240_000 }, async () => {
  server = await startServer(installation);
  const demo = readDemo(installation);
  expect(Object.keys(demo).toSorted()).toEqual(['doc_id', 'email', 'folder_id', 'mail_id', 'password', 'token', 'url']);
  expect(statSync(inData('demo.json')).mode & 0o777).toBe(0o600);
  expect(existsSync(inData('demo.json.draft'))).toBe(false);
  expect(server.output()).toContain(demo.email);
  expect(server.output()).toContain(demo.password);
  expect(await openedPdf(linkIn(server))).toBe('%PDF-');

  const { process: live } = (await (await fetch(`${server.url}/api/health/live`)).json()) as { process: string };
  const ready = (await (await fetch(`${server.url}/api/health/ready`)).json()) as { jobs: { process: string } };
  const page = await (await fetch(`${server.url}/sign-in`)).text();
  expect(live).toMatch(/^[0-9a-f-]{36}$/);
  expect({ jobs: ready.jobs.process, page: /<meta name="process" content="([^"]+)"/.exec(page)?.[1] }).toEqual({ jobs: live, page: live });

  await server.stop();
  expect((await storedFiles()).map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'ready'));

  // As after a loss of power when all was made but the file had not got its name yet.
  renameSync(inData('demo.json'), inData('demo.json.draft'));
  server = await startServer(installation);
  expect(readDemo(installation)).toEqual({ ...demo, url: expect.any(String) as string });
  expect(server.output()).toContain(demo.password);
  expect(await openedPdf(linkIn(server))).toBe('%PDF-');
  await server.stop();
  expect(await storedFiles()).toHaveLength(5);

  server = await startServer(installation);
  expect(server.output()).not.toContain(demo.password);
});

it('a first start that is killed as soon as the secrets are written is made up for by the next', { timeout: 240_000 }, async () => {
  await killedStart(installation, () => existsSync(inData('demo.json.draft')));
  server = await startServer(installation);
  const demo = readDemo(installation);
  expect(server.output()).toContain(demo.password);
  expect(await openedPdf(linkIn(server))).toBe('%PDF-');
  const answer = await fetch(`${server.url}/api/v1/create/?secure=${demo.token}&doc_id=${demo.doc_id}&mask_name=Анна&result=link`);
  expect(await answer.text()).toMatch(/^http:\S+\/pdf\/$/);
  expect(existsSync(inData('demo.json.draft'))).toBe(false);
});
