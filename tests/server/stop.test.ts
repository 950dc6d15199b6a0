import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childProcesses } from '../harness/child-processes';
import { readDemo } from '../harness/demo-calls';
import { failedStart, newInstallation, startServer, type Installation, type RunningServer } from '../harness/running-server';

let installation: Installation;
let server: RunningServer;

beforeAll(async () => {
  installation = await newInstallation();
  server = await startServer(installation);
}, 240_000);
afterAll(async () => {
  await server?.kill();
  await installation?.remove();
}, 60_000);

describe('a server that cannot start', () => {
  it('says in one line which setting is wrong and how to put it right', { timeout: 240_000 }, async () => {
    const elsewhere = await newInstallation();
    const { exitCode, output } = await failedStart(elsewhere, { APP_URL: 'diplomas.example.org' });
    await elsewhere.remove();
    expect(exitCode).toBe(1);
    expect(output.trimEnd().split('\n')).toEqual([expect.stringMatching(/^APP_URL must be .* such as APP_URL=https:\/\//)]);
  });

  it.skipIf(process.env.TEST_DATABASE_URL)('because another has its data says so in one line', { timeout: 240_000 }, async () => {
    const { exitCode, output } = await failedStart(installation);
    expect(exitCode).toBe(1);
    expect(output.trimEnd().split('\n')).toEqual([expect.stringMatching(`in use by process ${server.pid}\\. Set DATABASE_URL`)]);
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  });
});

it('a server told to stop answers the call that waits for its file, ends well and leaves no lock', { timeout: 240_000 }, async () => {
  const demo = readDemo(installation);
  const link = /^\s+A diploma:\s+(\S+)$/m.exec(server.output())?.[1] ?? '';
  await expect.poll(async () => (await fetch(`${server.url}${new URL(link).pathname}`)).status, { timeout: 60_000 }).toBe(200);
  // Nothing is made while the child that makes it is held, so the call waits for certain.
  const held = childProcesses(server.pid, 'render-child');
  for (const child of held) process.kill(child, 'SIGSTOP');
  const answer = fetch(`${server.url}/api/v1/create/?secure=${demo.token}&doc_id=${demo.doc_id}&mask_name=Анна&result=file`);
  // Connections are taken in their order: when this one has been answered, the call before it is under way.
  await fetch(`${server.url}/api/health/live`, { headers: { Connection: 'close' } });
  process.kill(server.pid, 'SIGTERM');
  await expect.poll(() => server.output(), { timeout: 60_000 }).toContain('finishing what is under way');
  for (const child of held) process.kill(child, 'SIGCONT');

  const got = await answer;
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(
    Buffer.from(await got.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(await server.ended).toBe(0);
  const locks = readdirSync(installation.dataDir).filter((name) => name.includes('.lock'));
  expect(locks.filter((name) => statSync(path.join(installation.dataDir, name)).size > 0)).toEqual([]);
});
