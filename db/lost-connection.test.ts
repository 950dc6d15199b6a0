import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { newPostgresDatabase } from '@/tests/harness/template-database';
import { brokenNetwork } from '@/tests/harness/broken-network';
import { openPostgres } from './client';

const server = process.env.TEST_DATABASE_URL;

it.runIf(server)('connections that break, also under transactions that have just begun, leave room for new ones', async () => {
  const { db, network, close } = await openThroughNetwork();
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
    network.mend();
    await Promise.all([...hanging, inside]);
  }
  expect(await Promise.all(Array.from({ length: 20 }, ask))).toHaveLength(20);
  await close();
});

it.runIf(server)('queries and transactions that come while the database is away wait until it is back', async () => {
  const { db, network, close } = await openThroughNetwork();
  await db.execute(sql`create table kept (place int)`);
  network.cut();
  const before = network.count;
  const asked = [
    begin(db.execute(sql`insert into kept values (1)`)),
    db.transaction((tx) => tx.execute(sql`insert into kept values (2)`)),
    begin(db.execute(sql`select 3`)),
  ];
  // They have tried in vain by then, and look for it again.
  await expect.poll(() => network.count, { interval: 10 }).toBeGreaterThan(before + asked.length);
  network.mend();
  await Promise.all(asked);
  expect((await db.execute(sql`select place from kept order by place`)) as unknown).toMatchObject({ rows: [{ place: 1 }, { place: 2 }] });
  await close();
});

it.runIf(server)('of what is cut off on its way only that is asked anew which does nothing twice', async () => {
  const { db, network, close } = await openThroughNetwork();
  await db.execute(sql`create table kept (place int)`);
  // A connection for each, so that it is the query that is cut off.
  await Promise.all(Array.from({ length: 3 }, () => db.execute(sql`select pg_sleep(0.1)`)));
  network.silence();
  let begun = 0;
  const read = begin(db.execute(sql`select 1 as there`));
  const write = begin(db.execute(sql`insert into kept values (1)`)).catch(() => 'refused');
  const transaction = db.transaction((tx) => ((begun += 1), tx.execute(sql`insert into kept values (2)`)));
  await network.swallowed(3);
  network.mend();
  expect(await read).toMatchObject({ rows: [{ there: 1 }] });
  expect(await write).toBe('refused');
  await transaction;
  const cut = db.transaction(async (tx) => {
    begun += 1;
    await tx.execute(sql`insert into kept values (3)`);
    network.cut();
    await tx.execute(sql`insert into kept values (4)`);
  });
  await expect(cut).rejects.toThrow();
  network.mend();
  expect(begun).toBe(2);
  expect(await db.execute(sql`select place from kept`)).toMatchObject({ rows: [{ place: 2 }] });
  await close();
});

/** A query goes when somebody wants its answer. */
const begin = async (query: PromiseLike<unknown>) => query;

/** PostgreSQL behind a network that can be broken. */
async function openThroughNetwork() {
  const { url, drop } = await newPostgresDatabase(server ?? '');
  const through = new URL(url);
  const network = await brokenNetwork(Number(through.port));
  through.port = String(network.port);
  const { db, close } = await openPostgres(through.href);
  return {
    db,
    network,
    async close() {
      await close();
      await network.close();
      await drop();
    },
  };
}
