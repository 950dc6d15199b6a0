import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { newPostgresDatabase } from '@/tests/harness/template-database';
import { brokenNetwork } from '@/tests/harness/broken-network';
import { openPostgres } from './client';

const server = process.env.TEST_DATABASE_URL;

it.runIf(server)('connections that break, also under transactions that have just begun, leave room for new ones', async () => {
  const { url, drop } = await newPostgresDatabase(server ?? '');
  const through = new URL(url);
  const network = await brokenNetwork(Number(through.port));
  through.port = String(network.port);
  const { db, close } = await openPostgres(through.href);
  const ask = () => db.transaction((tx) => tx.execute(sql`select 1`));
  await Promise.all(Array.from({ length: 10 }, ask));
  for (let round = 0; round < 3; round += 1) {
    let inside: Promise<unknown> | undefined;
    let broken: () => void = () => undefined;
    const cut = new Promise<void>((resolve) => (broken = resolve));
    // This one has its connection and is in the middle of its transaction.
    const begun = new Promise<void>((resolve) => {
      inside = db.transaction(async (tx) => (await tx.execute(sql`select 1`), resolve(), await cut)).catch(() => 'broken');
    });
    await begun;
    network.silence();
    // More than the pool has: nine that have a connection hang in `begin`, the others wait for one.
    const hanging = Array.from({ length: 12 }, () => ask().catch(() => 'broken'));
    await network.swallowed(9);
    network.cut();
    broken();
    await Promise.all([...hanging, inside]);
    network.mend();
  }
  expect(await Promise.all(Array.from({ length: 20 }, ask))).toHaveLength(20);
  await close();
  await network.close();
  await drop();
});
