import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { readDemo } from '../harness/demo-calls';
import { newInstallation, startServer } from '../harness/running-server';

const PRELOAD = pathToFileURL(path.resolve('tests/fixtures/dying-database-thread.mjs')).href;

it.skipIf(process.env.TEST_DATABASE_URL)(
  'a server whose built-in database breaks off says so and ends, and the next one goes on with the data',
  { timeout: 300_000 },
  async () => {
    const installation = await newInstallation();
    const dieWhen = path.join(installation.dataDir, 'die');
    const server = await startServer(installation, { NODE_OPTIONS: `--import ${PRELOAD}`, DIE_WHEN: dieWhen });
    const demo = readDemo(installation);
    writeFileSync(dieWhen, '');
    expect(await server.ended).toBe(1);
    const last: unknown = JSON.parse(server.output().trimEnd().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({ level: 'fatal', err: { message: 'the engine has broken off' } });
    expect(last).toHaveProperty('msg', expect.stringContaining('database has stopped'));

    const next = await startServer(installation);
    const answer = await fetch(`${next.url}/api/v1/create/?secure=${demo.token}&doc_id=${demo.doc_id}&mask_name=Анна`);
    expect(await answer.json()).toMatchObject({ result: 'success' });
    await next.stop();
    await installation.remove();
  },
);
