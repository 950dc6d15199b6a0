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
    network.silence();
    // More than the pool has: those that have a connection hang in `begin`, the others wait for one.
    const hanging = Array.from({ length: 12 }, () => ask().catch(() => 'broken'));
    const inside = db.transaction(() => new Promise((resolve) => setTimeout(resolve, 50))).catch(() => 'broken');
    await new Promise((resolve) => setTimeout(resolve, 100));
    network.cut();
    await Promise.all([...hanging, inside]);
    network.mend();
  }
  expect(await Promise.all(Array.from({ length: 20 }, ask))).toHaveLength(20);
  await close();
  await network.close();
  await drop();
});
