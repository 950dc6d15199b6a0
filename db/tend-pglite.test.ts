import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PgliteClient } from './pglite-client';
import { tendPglite } from './tend-pglite';

/** Of PGlite whichever database the tests run on: PostgreSQL tends itself. */
describe('the built-in database', () => {
  let folder = '';
  let client: PgliteClient;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tended-'));
    client = await PgliteClient.open({ folder: path.join(folder, 'database') });
  });
  beforeEach(async () => {
    await client.query('create table pupils (id int primary key, class int not null, name text not null)');
    await client.query('create index pupils_class on pupils (class)');
  });
  afterEach(() => client.query('drop table pupils'));
  afterAll(async () => {
    await client.close();
    await rm(folder, { recursive: true });
  });

  const fill = (from: number, to: number) =>
    client.query(`insert into pupils select n, n, repeat('Ё', 100) from generate_series(${from}, ${to}) n`);
  const tend = async () => {
    // Counters lag behind by a second.
    await client.query('select pg_stat_force_next_flush()');
    await tendPglite(client);
  };
  const table = async () => {
    const { rows } = await client.query(
      `select reltuples::int as counted, pg_relation_size(oid)::int as size from pg_class where relname = 'pupils'`,
    );
    return rows[0] as { counted: number; size: number };
  };

  it('knows how many rows a table has, once many have come', async () => {
    await fill(1, 5_000);
    expect((await table()).counted).toBe(-1);
    await tend();
    expect((await table()).counted).toBe(5_000);
  });

  it('finds the few rows of one class by its index, not by reading all', async () => {
    await fill(1, 5_000);
    await tend();
    const { rows } = await client.query('explain select name from pupils where class = $1', [7], { rowMode: 'array' });
    expect(JSON.stringify(rows)).toContain('Index Scan using pupils_class');
    expect(JSON.stringify(rows)).toContain('rows=1 ');
  });

  it('gives the room of changed rows back: a table whose rows change again and again stays as large as it was', async () => {
    await fill(1, 1_000);
    const change = () => client.query('update pupils set class = class + 1');
    await change();
    await tend();
    const { size } = await table();
    for (let n = 0; n < 10; n += 1) {
      await change();
      await tend();
    }
    expect((await table()).size).toBe(size);
  });

  it('leaves a table alone in which little has changed', async () => {
    await fill(1, 5_000);
    await tend();
    await fill(5_001, 5_040);
    await tend();
    expect((await table()).counted).toBe(5_000);
  });

  it('tends after a start what the process before had no time for', async () => {
    await fill(1, 5_000);
    await client.close();
    client = await PgliteClient.open({ folder: path.join(folder, 'database') });
    await tend();
    expect((await table()).counted).toBe(5_000);
  });

  it('waits for the end of a transaction', async () => {
    await fill(1, 5_000);
    let tended: Promise<void> | undefined;
    await client.transaction(async (queries) => {
      tended = tendPglite(client);
      await queries.query('delete from pupils where id > 2000');
    });
    await tended;
    expect((await table()).counted).toBe(2_000);
  });
});
