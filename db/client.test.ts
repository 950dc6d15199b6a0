import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/ids';
import { aWorkspace } from '@/tests/harness/builders';
import { testDatabase } from '@/tests/harness/test-database';
import { databaseError, isReferenceViolation, isUniqueViolation } from './database-error';
import { documents, users, workspaces } from './schema';
import { afterCommit } from './transaction';

const test = testDatabase();

const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('inside a transaction', () => {
  it.each([
    ['a query', () => test.db.select().from(users)],
    ['another transaction', () => test.db.transaction(async () => undefined)],
  ])('%s past it is refused at once', async (_what, past) => {
    const refused = await failure(test.db.transaction(async () => past()));
    expect(String((refused as Error).cause ?? refused)).toContain('past the open transaction');
    // The connection is free again, and nothing waits.
    expect(await test.db.select().from(users)).toEqual([]);
  });

  it('one that is begun in it is a savepoint of its own', async () => {
    await test.db.transaction(async (tx) => {
      await tx.insert(users).values({ id: newId(), email: 'kept@example.org' });
      await failure(
        tx.transaction(async (inner) => {
          await inner.insert(users).values({ id: newId(), email: 'dropped@example.org' });
          throw new Error('no');
        }),
      );
    });
    expect((await test.db.select().from(users)).map(({ email }) => email)).toEqual(['kept@example.org']);
  });

  it('what was left running behind its back is free again afterwards', async () => {
    let go = () => {};
    const later = await test.db.transaction(async () => {
      const ended = new Promise<void>((resolve) => (go = resolve));
      return { query: ended.then(() => test.db.select().from(users)) };
    });
    go();
    expect(await later.query).toEqual([]);
  });

  it('others wait for their turn and never see half of it', async () => {
    const { id } = await aWorkspace(test.db, { name: '0' });
    const raise = () =>
      test.db.transaction(async (tx) => {
        const [row] = await tx.select().from(workspaces).for('update');
        await tx.update(workspaces).set({ name: String(Number(row?.name) + 1) });
      });
    await Promise.all(Array.from({ length: 20 }, raise));
    expect(await test.db.select().from(workspaces)).toMatchObject([{ id, name: '20' }]);
  });
});

describe('after a commit', () => {
  it('what was asked for then is called once, and never after a rollback', async () => {
    const calls: string[] = [];
    await test.db.transaction(async (tx) => {
      afterCommit(() => calls.push('committed'));
      await tx.select().from(users);
      expect(calls).toEqual([]);
    });
    await failure(
      test.db.transaction(async () => {
        afterCommit(() => calls.push('rolled back'));
        throw new Error('no');
      }),
    );
    afterCommit(() => calls.push('outside'));
    expect(calls).toEqual(['committed', 'outside']);
  });
});

describe('a refused statement', () => {
  it('tells which constraint it was, and none of the values', async () => {
    await test.db.insert(users).values({ id: newId(), email: 'anna@example.org' });
    const error = await failure(test.db.insert(users).values({ id: newId(), email: 'anna@example.org' }));
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, 'users_email_unique')).toBe(true);
    expect(isUniqueViolation(error, 'users_pkey')).toBe(false);
    const shown = databaseError(error);
    expect(JSON.stringify([shown, shown?.message, shown?.stack])).not.toContain('anna@');
  });

  it('that refers to what is not there says so', async () => {
    const orphan = test.db.insert(documents).values({ workspaceId: newId(), id: newId(), name: '', content: {} as never });
    expect(isReferenceViolation(await failure(orphan))).toBe(true);
    expect(isUniqueViolation(new Error('other'))).toBe(false);
  });
});

it('both databases hand over the same values', async () => {
  const { rows } = (await test.db.execute(sql`
    select 9007199254740993::int8 as big, 1.50::numeric as exact, count(*) as count, '\\x00ff'::bytea as bytes,
      array['a', 'ё'] as texts, '{"a": [1, null]}'::jsonb as json, null as nothing from generate_series(1, 3)`)) as unknown as {
    rows: { bytes: Uint8Array }[];
  };
  const [row] = rows;
  expect(row).toMatchObject({
    big: '9007199254740993',
    exact: '1.50',
    count: '3',
    texts: ['a', 'ё'],
    json: { a: [1, null] },
    nothing: null,
  });
  expect([...(row?.bytes ?? [])]).toEqual([0, 255]);
});
