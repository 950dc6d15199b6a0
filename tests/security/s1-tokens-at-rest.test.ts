import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '@/lib/ids';
import { insertToken } from '@/db/queries/tokens';
import { hashToken, newToken } from '@/lib/server/tokens/new-token';
import { setOldToken } from '@/lib/server/old-ids/old-token';
import { aUser } from '../harness/builders';
import { figure } from '../harness/figure';
import { aSchool, createCaller } from '../harness/school';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();
const TOKENS = 1_000;
const CALLING = 60;

test('no token that was made, moved here or called with stands anywhere in the database', async () => {
  const { db } = database;
  const { workspace, base } = await aSchool(db);
  const { scope: editor } = await aUser(db, { workspace });
  const made = Array.from({ length: TOKENS }, () => ({ id: newId(), value: newToken() }));
  for (const { id, value } of made) {
    const token = {
      id,
      name: 'GetCourse',
      hash: hashToken(value),
      last4: value.slice(-4),
      postOnly: false,
      repeatWindow: 30,
      expiresAt: null,
    };
    await insertToken(db, workspace.scope, token);
  }
  const old = made.slice(0, CALLING).map(({ id }) => ({ tokenId: id, value: newToken() }));
  for (const token of old) await setOldToken(db, editor, token);
  const { call } = createCaller(db);
  for (const [n, { value }] of [...made.slice(0, CALLING), ...old].entries()) {
    // One in two is refused; each names the token a second time, in a parameter nobody knows.
    const query = {
      ...base,
      secure: value,
      mask_name: 'Анна',
      referer: `https://school.example/?secure=${value}`,
      ...(n % 2 === 1 && { page_id: '99' }),
    };
    expect((await call(query)).status).toBe(200);
    await call(
      `http://school.example/api/v1/create/?%73ecure=${value}&doc_id=${base.doc_id}&mask=${encodeURIComponent(`[{"%25a":"${value}`)}`,
    );
  }
  // Jobs too: nobody works on them here.
  const kept = await wholeDatabase();
  const found = [...made.map(({ value }) => value), ...old.map(({ value }) => value), base.secure].filter((value) => kept.includes(value));
  figure(
    'S1',
    `${TOKENS + old.length} tokens, ${2 * (CALLING + old.length)} calls with them: ${found.length} found in ${kept.length} characters of database`,
  );
  expect(kept).toContain(hashToken(base.secure));
  expect(found).toEqual([]);
});

/** Every row of every table as text. */
async function wholeDatabase(): Promise<string> {
  const { rows: tables } = (await database.db.execute(
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  )) as unknown as { rows: { name: string }[] };
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = (await database.db.execute(sql`select t::text as row from ${sql.identifier(name)} t`)) as unknown as {
      rows: { row: string }[];
    };
    texts.push(...rows.map(({ row }) => row));
  }
  expect(tables.length).toBeGreaterThan(15);
  return texts.join('\n');
}
