import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { openPostgres, type Database, type Db } from '@/db/client';
import { apiTokens, callKeys, creations, documents, files } from '@/db/schema';
import { sweepCallKeys } from '@/db/queries/call-keys';
import { newId } from '@/lib/ids';
import { aMailTemplate } from '../harness/builders';
import { aSchool, createCaller, createUrl, whatIsThere } from '../harness/school';
import { testDatabase } from '../harness/test-database';
import { figure, times } from '../harness/figure';

const database = testDatabase();
const ROUNDS = times(3, 50);
const PAIRS = times(50, 1_000);
const SECOND = 1_000;
const NOW = new Date('2026-11-24T09:00:00Z');

/** A caller at so many seconds after the first. */
const at = (seconds: number, db = database.db) => createCaller(db, { now: () => new Date(NOW.getTime() + seconds * SECOND) });
const decide = () => database.db.update(creations).set({ decidedAt: NOW });
const codes = (reply: { warnings?: readonly { code: string }[] }) => (reply.warnings ?? []).map(({ code }) => code);

describe('an identical call that names a recipient', () => {
  const more = { mask_name: 'Анна', mask_email: 'anna@example.org' };

  test('within the window gets the first reply, says so, and nothing is made again', async () => {
    const { base } = await aSchool(database.db);
    const first = await at(0).callJson({ ...base, ...more });
    await decide();
    const again = await at(29).call({ ...base, ...more });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const reply = (await again.json()) as typeof first;
    expect({ ...reply, warnings: undefined }).toEqual({ ...first, warnings: undefined });
    expect([...codes(first), 'repeated']).toEqual(codes(reply));
    expect(await whatIsThere(database.db)).toMatchObject({ creations: 1, files: 1, jobs: 1, calls: 2 });
  });

  test('gets it in the form that is now asked for', async () => {
    const { base } = await aSchool(database.db);
    const { files: ids } = await at(0).callJson({ ...base, ...more });
    const link = await (await at(1).call({ ...base, ...more, result: 'link' })).text();
    expect(link).toBe(`http://school.example/getfile/${ids?.[0]}/pdf/`);
  });

  test('is one however its parameters are sent, and in whatever order', async () => {
    const { base } = await aSchool(database.db);
    await at(0).callJson({ ...base, ...more });
    const body = JSON.stringify({ mask: [{ '%email': more.mask_email, '%name': more.mask_name }], ...base });
    await at(1).callJson(createUrl({}), { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(await database.db.$count(creations)).toBe(1);
  });

  test('after the window is made anew, but not while the first one is unfinished', async () => {
    const { base } = await aSchool(database.db);
    await at(0).callJson({ ...base, ...more });
    expect(codes(await at(600).callJson({ ...base, ...more }))).toContain('repeated');
    await decide();
    expect(codes(await at(601).callJson({ ...base, ...more }))).not.toContain('repeated');
    expect(codes(await at(602).callJson({ ...base, ...more }))).toContain('repeated');
    expect(await database.db.$count(creations)).toBe(2);
  });

  test('is made anew when the first one’s file is there no more, or could not be made', async () => {
    const { base } = await aSchool(database.db);
    for (const gone of [{ trashedAt: NOW }, { withdrawnAt: NOW }, { state: 'failed' as const }]) {
      await at(0).callJson({ ...base, ...more });
      await database.db.update(files).set(gone);
      expect(codes(await at(1).callJson({ ...base, ...more }))).not.toContain('repeated');
      await database.db.delete(creations);
    }
  });

  test.each<readonly [string, Record<string, string>]>([
    ['another name', { mask_name: 'Нина' }],
    ['another recipient', { mask_email: 'nina@example.org' }],
    ['another folder', { folder_id: 'Май' }],
    ['other pages', { page_id: '0' }],
  ])('but %s is another call', async (_, other) => {
    const { base } = await aSchool(database.db);
    await at(0).callJson({ ...base, ...more });
    await at(1).callJson({ ...base, ...more, ...other });
    expect(await database.db.$count(creations)).toBe(2);
  });

  test('for a document or letter that was changed in between is another call', async () => {
    const { base, document, workspace } = await aSchool(database.db);
    const letter = await aMailTemplate(database.db, { workspace });
    await at(0).callJson({ ...base, ...more, mail_id: letter.id });
    await database.db.update(documents).set({ revision: 2 }).where(eq(documents.id, document.id));
    await at(1).callJson({ ...base, ...more, mail_id: letter.id });
    expect(await database.db.$count(creations)).toBe(2);
  });

  test('of another token is another call', async () => {
    const one = await aSchool(database.db);
    const other = await aSchool(database.db, { workspace: one.workspace });
    await at(0).callJson({ ...one.base, ...more });
    await at(0).callJson({ ...one.base, ...more, secure: other.token.value });
    expect(await database.db.$count(creations)).toBe(2);
  });

  test('is made each time when the token has this off', async () => {
    const { base, token } = await aSchool(database.db);
    await database.db.update(apiTokens).set({ repeatWindow: 0 }).where(eq(apiTokens.id, token.id));
    for (let round = 0; round < 2; round += 1) await at(round).callJson({ ...base, ...more });
    expect(await database.db.$count(creations)).toBe(2);
  });

  test('leaves nothing when it is refused, so that the right one after it is made', async () => {
    const { base } = await aSchool(database.db);
    await at(0).callJson({ ...base, ...more, page_id: '7' });
    expect(await whatIsThere(database.db)).toMatchObject({ creations: 0, callKeys: 0, calls: 1 });
  });
});

describe('a call without recipient and key is never merged', () => {
  test.each<readonly [string, Record<string, string>]>([
    ['two namesakes', {}],
    ['an empty address', { mask_email: '' }],
    ['an address that names nobody', { mask_email: 'нет' }],
    ['an unfilled field', { mask_email: '{object.email}' }],
  ])('%s', async (_, more) => {
    const { base } = await aSchool(database.db);
    await Promise.all([0, 0].map((second) => at(second).callJson({ ...base, mask_name: 'Иван Иванов', ...more })));
    expect(await whatIsThere(database.db)).toMatchObject({ creations: 2, files: 2, callKeys: 0 });
  });
});

describe('an idempotency key', () => {
  const more = { mask_name: 'Анна', idempotency_key: 'order 17' };

  test('gives the first reply, word for word, for a day', async () => {
    const { base } = await aSchool(database.db);
    const first = await (await at(0).call({ ...base, ...more })).text();
    await decide();
    expect(await (await at(86_399).call({ ...base, ...more })).text()).toBe(first);
    expect(await database.db.$count(creations)).toBe(1);
    expect(await (await at(86_401).call({ ...base, ...more })).text()).not.toBe(first);
  });

  test('may come as a header, and is the same one', async () => {
    const { base } = await aSchool(database.db);
    const first = await at(0).callJson({ ...base, ...more });
    const headers = { 'idempotency-key': more.idempotency_key };
    expect(await at(1).callJson({ ...base, mask_name: 'Анна' }, { headers })).toEqual(first);
    expect(await at(1).callJson({ ...base, ...more, idempotency_key: 'x' }, { headers })).toMatchObject({ error: 'idempotency_mismatch' });
  });

  test('with other data is refused, also by status', async () => {
    const { base } = await aSchool(database.db);
    await at(0).callJson({ ...base, ...more });
    const answer = await at(1).call({ ...base, ...more, mask_name: 'Нина' }, { headers: { prefer: 'status' } });
    expect([answer.status, await answer.json()]).toEqual([409, expect.objectContaining({ error: 'idempotency_mismatch' })]);
    expect(await database.db.$count(creations)).toBe(1);
  });

  test('gives the first reply also when the document is in the trash by now', async () => {
    const { base, document } = await aSchool(database.db);
    const first = await at(0).callJson({ ...base, ...more });
    await database.db.update(documents).set({ trashedAt: NOW }).where(eq(documents.id, document.id));
    expect(await at(1).callJson({ ...base, ...more })).toEqual(first);
  });

  test('tells calls with one recipient apart', async () => {
    const { base } = await aSchool(database.db);
    const recipient = { ...base, mask_name: 'Анна', mask_email: 'anna@example.org' };
    await at(0).callJson({ ...recipient, idempotency_key: 'a' });
    await at(0).callJson({ ...recipient, idempotency_key: 'b' });
    expect(await database.db.$count(creations)).toBe(2);
  });

  test('of another token is another key', async () => {
    const [one, other] = [await aSchool(database.db), await aSchool(database.db)];
    const replies = [await at(0).callJson({ ...one.base, ...more }), await at(0).callJson({ ...other.base, ...more })];
    expect(replies.map(({ result }) => result)).toEqual(['success', 'success']);
  });

  test('longer than 255 characters is refused', async () => {
    const { base } = await aSchool(database.db);
    expect(await at(0).callJson({ ...base, ...more, idempotency_key: 'я'.repeat(255) })).toMatchObject({ result: 'success' });
    expect(await at(0).callJson({ ...base, ...more, idempotency_key: 'я'.repeat(256) })).toMatchObject({ error: 'idempotency_mismatch' });
  });

  test('is swept away when it counts no more; a repeat’s stays as long as its files are not decided', async () => {
    const { base } = await aSchool(database.db);
    await at(0).callJson({ ...base, ...more });
    await at(0).callJson({ ...base, mask_name: 'Б', mask_email: 'b@example.org' });
    const later = new Date(NOW.getTime() + 90_000 * SECOND);
    await sweepCallKeys(database.db, later);
    expect((await database.db.select().from(callKeys)).map(({ kind }) => kind)).toEqual(['repeat']);
    await decide();
    await sweepCallKeys(database.db, later);
    expect(await database.db.$count(callKeys)).toBe(0);
  });
});

describe('a hundred identical calls at once', () => {
  const opened: Database[] = [];
  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close();
  });
  /** This process's connections, and on PostgreSQL those of one more, as a second server has them. */
  async function servers(): Promise<readonly Db[]> {
    if (database.url === undefined) return [database.db];
    const other = await openPostgres(database.url);
    opened.push(other);
    return [database.db, other.db];
  }

  test.each(['mask_email', 'idempotency_key'])(
    'by %s make one creation and get one answer, over two servers too',
    { timeout: 600_000 },
    async (name) => {
      const { base } = await aSchool(database.db);
      const dbs = await servers();
      for (let round = 0; round < ROUNDS; round += 1) {
        const query = { ...base, mask_name: 'Анна', [name]: `${newId()}@example.org` };
        const replies = await Promise.all(
          Array.from({ length: 100 }, (_, n) => createCaller(dbs[n % dbs.length] ?? database.db).callJson(query)),
        );
        expect(new Set(replies.map(({ create_id, files: ids, url }) => JSON.stringify([create_id, ids, url]))).size).toBe(1);
        expect(replies.filter((reply) => codes(reply).includes('repeated'))).toHaveLength(name === 'mask_email' ? 99 : 0);
      }
      expect(await whatIsThere(database.db)).toMatchObject({ creations: ROUNDS, files: ROUNDS, jobs: ROUNDS });
      figure('R6', `${ROUNDS} rounds of 100 identical calls (${name}) over ${dbs.length} server(s): ${ROUNDS} creations, 0 doubled`);
    },
  );

  test('of namesakes make two diplomas each time', { timeout: 600_000 }, async () => {
    const { base } = await aSchool(database.db);
    const { callJson } = createCaller(database.db);
    // Fifty pairs at once, so that they wait for each other as in a burst.
    for (let left = PAIRS; left > 0; left -= 50) {
      const pairs = Array.from({ length: Math.min(50, left) }, (_, n) => ({ ...base, mask_name: `Иван Иванов ${left - n}` }));
      await Promise.all(pairs.flatMap((query) => [callJson(query), callJson(query)]));
    }
    expect(await whatIsThere(database.db)).toMatchObject({ creations: 2 * PAIRS, files: 2 * PAIRS });
    figure('R7', `${PAIRS} pairs of calls for namesakes: ${2 * PAIRS} creations, 0 merged`);
  });
});
