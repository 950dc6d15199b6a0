import { asc, eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { creationSlices, drawnNumbers, files } from '@/db/schema';
import { drawNumbers, listDrawnNumbers, listSequences, nextNumbers } from '@/db/queries/draw-numbers';
import { grantScope } from '@/db/scope';
import type { Draws } from '@/lib/document/file-values';
import { fillText } from '@/lib/document/fill-text';
import { testValues } from '@/lib/document/test-fixtures';
import { NO_SETTINGS } from '@/lib/document/variable-settings';
import { newId } from '@/lib/ids';
import { answerCreate } from '@/lib/server/create/answer-create';
import { WRITTEN_AT_ONCE } from '@/lib/server/create/write-later';
import { fillLetter, fillSubject, toPlainText } from '@/lib/server/mail/fill-letter';
import { setNextNumber } from '@/lib/server/numbers/set-next-number';
import { aDesign, aDocument, aMailTemplate, aToken, aUser, aWorkspace } from '../harness/builders';
import { createWorld } from '../harness/create-world';
import { testJobLoops } from '../harness/job-loops';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();
const loops = testJobLoops();

const text = (content: string) => ({
  id: 't',
  type: 'text',
  x: 0,
  y: 0,
  width: 400,
  height: 50,
  paragraphs: [{ runs: [{ text: content }] }],
});

/** A school whose document prints the text; `call` makes a file a name, and gives the files' ids. */
async function aSchool(content = '{number diplomas} %name', fileName = '') {
  const workspace = await aWorkspace(database.db);
  const token = await aToken(database.db, { workspace });
  const design = aDesign({ fileName, pages: [{ id: 'p', width: 842, height: 595, elements: [text(content)] }] });
  const document = await aDocument(database.db, { workspace, content: design });
  const { services, handlers } = createWorld(database.db);
  const call = async (names: readonly string[], more: Record<string, string> = {}) => {
    const mask = JSON.stringify(names.map((name) => ({ name })));
    const body = new URLSearchParams({ secure: token.value, doc_id: document.id, mask, ...more });
    const answer = await answerCreate(
      new Request('http://school.example/api/v1/create/', { method: 'POST', body, headers: { host: 'school.example' } }),
      () => Promise.resolve(services),
    );
    return ((await answer.json()) as { files: string[] }).files;
  };
  return { workspace, scope: workspace.scope, call, services, handlers };
}

async function drawsOf(ids: readonly string[]): Promise<Draws[]> {
  const rows = await database.db.select({ id: files.id, draws: files.draws }).from(files);
  const byId = new Map(rows.map(({ id, draws }) => [id, draws]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
const numbersOf = async (ids: readonly string[]) => (await drawsOf(ids)).map(({ numbers }) => numbers['diplomas']);

/** Something that one waits for and another brings. */
function turn() {
  let come = () => {};
  const there = new Promise<void>((resolve) => (come = resolve));
  return { there, come };
}

async function waitingForLocks(): Promise<number> {
  const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return ((await database.db.execute(waiting)) as unknown as { rows: unknown[] }).rows.length;
}

describe('numbers', () => {
  test('of a thousand calls at once are 1 to 1000, none twice and none left out', { timeout: 180_000 }, async () => {
    const { scope, call } = await aSchool();
    const ids = await Promise.all(Array.from({ length: 1000 }, (_, index) => call([`Имя ${index}`])));
    const numbers = (await numbersOf(ids.flat())).sort((a, b) => Number(a) - Number(b));
    expect(numbers).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    expect(await listSequences(database.db, scope)).toEqual([{ name: 'diplomas', next: 1001, drawn: 1000 }]);
  });

  test('of two sequences in one document are drawn together by calls at once', async () => {
    const { call } = await aSchool('{number b} {number a}');
    const other = await Promise.all(Array.from({ length: 20 }, () => call(['Анна', 'Вера'])));
    const draws = await drawsOf(other.flat());
    expect(draws.map(({ numbers }) => numbers['a']).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    expect(draws.every(({ numbers }) => numbers['a'] === numbers['b'])).toBe(true);
  });

  test('are each workspace’s own', async () => {
    const [one, other] = [await aSchool(), await aSchool()];
    expect([await numbersOf(await one.call(['А', 'Б'])), await numbersOf(await other.call(['А']))]).toEqual([[1, 2], [1]]);
    expect(await listDrawnNumbers(database.db, other.scope, { sequence: 'diplomas', limit: 10 })).toHaveLength(1);
  });

  test('go on from the number that a person sets', async () => {
    const { scope, call } = await aSchool();
    expect(await setNextNumber(database.db, scope, { name: 'diplomas', next: 500 })).toBe(500);
    expect(await numbersOf(await call(['А', 'Б']))).toEqual([500, 501]);
  });

  test('set back are never given twice: those drawn already are passed over', async () => {
    const { scope, call } = await aSchool();
    await setNextNumber(database.db, scope, { name: 'diplomas', next: 3 });
    expect(await numbersOf(await call(['А', 'Б']))).toEqual([3, 4]);
    await setNextNumber(database.db, scope, { name: 'diplomas', next: 7 });
    expect(await numbersOf(await call(['В']))).toEqual([7]);
    expect(await setNextNumber(database.db, scope, { name: 'diplomas', next: 2 })).toBe(2);
    expect(await numbersOf(await call(['Г', 'Д', 'Е', 'Ж']))).toEqual([2, 5, 6, 8]);
    expect(await setNextNumber(database.db, scope, { name: 'diplomas', next: 3 })).toBe(9);
    expect(await numbersOf(await call(['З']))).toEqual([9]);
  });

  test('set while a large call is being accepted wait for it, and none is given twice', async () => {
    const { db } = database;
    const { scope, call, services, handlers } = await aSchool();
    const names = Array.from({ length: WRITTEN_AT_ONCE + 100 }, (_, index) => `Имя ${index}`);
    // The first call stands still at the end of its transaction, its numbers drawn and nothing of it to be seen yet.
    const [standing, goOn] = [turn(), turn()];
    const { enqueueFiles } = services;
    services.enqueueFiles = async (...told) => {
      services.enqueueFiles = enqueueFiles;
      standing.come();
      await goOn.there;
      return enqueueFiles(...told);
    };
    const accepting = call(names);
    await standing.there;
    const setting = setNextNumber(db, scope, { name: 'diplomas', next: 1 }).catch((refused: unknown) => refused);
    // PGlite does one transaction after another; PostgreSQL has to be waited for until it stands at the lock.
    if (database.kind === 'pg') await expect.poll(waitingForLocks, { timeout: 30_000, interval: 10 }).toBe(1);
    goOn.come();
    expect(await setting).toMatchObject({ code: 'conflict', details: { reason: 'numbers', files: 100 } });
    const ids = [...(await accepting), ...(await call(names))];
    const loop = await loops.start({ database: database.database, handlers });
    await expect.poll(() => db.$count(creationSlices), { timeout: 60_000 }).toBe(0);
    await loop.stop();
    expect(await numbersOf(ids)).toEqual(ids.map((_, index) => index + 1));
    expect(await setNextNumber(db, scope, { name: 'diplomas', next: 1 })).toBe(ids.length + 1);
  });

  test('are shown before they are drawn as they will be drawn, and looking takes none', async () => {
    const { scope, call } = await aSchool();
    await call(['А', 'Б']);
    await setNextNumber(database.db, scope, { name: 'diplomas', next: 1 });
    const look = () => nextNumbers(database.db, scope, ['diplomas', 'other']);
    expect([await look(), await look()]).toEqual([
      { diplomas: 3, other: 1 },
      { diplomas: 3, other: 1 },
    ]);
    expect(await numbersOf(await call(['В']))).toEqual([3]);
  });

  test('of a call that is refused or undone are not lost', async () => {
    const { scope, call } = await aSchool();
    await call(['А'], { page_id: '9' });
    const undone = database.db.transaction(async (tx) => {
      await drawNumbers(tx, scope, { names: ['diplomas'], count: 5 });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await numbersOf(await call(['А']))).toEqual([1]);
  });

  test('stay with their file when it fails', async () => {
    const { scope, call } = await aSchool();
    const [id] = await call(['А']);
    await database.db.update(files).set({ state: 'failed', failure: { code: 'render_crashed', details: {} } });
    const [kept] = await listDrawnNumbers(database.db, scope, { sequence: 'diplomas', limit: 10 });
    expect(kept).toMatchObject({ number: 1, file: { id, state: 'failed' } });
    expect(await numbersOf(await call(['Б']))).toEqual([2]);
  });

  test('of a deleted file stay as void, and are not given again', async () => {
    const { scope, call } = await aSchool();
    const [first = '', second = ''] = await call(['А', 'Б']);
    await database.db.delete(files).where(eq(files.id, second));
    await setNextNumber(database.db, scope, { name: 'diplomas', next: 1 });
    expect(await numbersOf(await call(['В']))).toEqual([3]);
    const list = await listDrawnNumbers(database.db, scope, { sequence: 'diplomas', limit: 10 });
    expect(list.map(({ number, file }) => [number, file?.name ?? 'void'])).toEqual([
      [3, 'Диплом В'],
      [2, 'void'],
      [1, 'Диплом А'],
    ]);
    expect(list[2]?.file).toEqual({ id: first, name: 'Диплом А', state: 'pending', withdrawn: false });
    const page = await listDrawnNumbers(database.db, scope, { sequence: 'diplomas', below: 3, limit: 1 });
    expect(page.map(({ number }) => number)).toEqual([2]);
  });

  test('are set by nobody who may only look, and only to what can be a number', async () => {
    const { scope, workspace } = await aSchool();
    const viewer = await aUser(database.db, { workspace, role: 'viewer' });
    await expect(setNextNumber(database.db, viewer.scope, { name: 'diplomas', next: 5 })).rejects.toMatchObject({ code: 'forbidden' });
    for (const next of [0, -1, 1.5, 1e12, NaN])
      await expect(setNextNumber(database.db, scope, { name: 'diplomas', next })).rejects.toMatchObject({ code: 'bad_request' });
    await expect(setNextNumber(database.db, scope, { name: 'a b', next: 1 })).rejects.toMatchObject({ code: 'bad_request' });
    expect(await listSequences(database.db, grantScope(newId(), { kind: 'job' }))).toEqual([]);
  });
});

describe('a file’s draws', () => {
  test('are the same in its text, its name and its letter, also those that the letter alone names', async () => {
    const { workspace, call } = await aSchool('{random code}', '{random code mixed=8}');
    const template = await aMailTemplate(database.db, {
      workspace,
      subject: '{random code}',
      body: '{random code} {random gift} %verify_url',
    });
    await call(['Анна'], { mail_id: template.id });
    const [file] = await database.db.select().from(files);
    const context = {
      values: { variables: {}, pictures: {}, draws: file?.draws ?? testValues().draws },
      settings: NO_SETTINGS,
      lang: 'ru',
      report: (issue: unknown) => expect.unreachable(JSON.stringify(issue)),
    };
    const { code = '', gift = '' } = file?.draws.random ?? {};
    expect([code, gift]).toEqual([expect.stringMatching(/^\d{6}$/), expect.stringMatching(/^\d{6}$/)]);
    expect([fillText('{random code}', context), fillSubject('{random code}', context), file?.name]).toEqual([code, code, code]);
    expect(toPlainText(fillLetter('{random code} {random gift} %verify_url', context))).toBe(
      `${code} ${gift} http://school.example/v/${file?.verifyCode}`,
    );
  });

  test('are the same in its text, its name and its stored values', async () => {
    const { call } = await aSchool('{random code} {number diplomas width=3} %verify_url', '{random code mixed=8} {number diplomas} %name');
    await call(['Анна', 'Вера']);
    const rows = await database.db.select().from(files).orderBy(asc(files.position));
    for (const { name, draws, verifyCode } of rows) {
      expect(name).toBe(`${draws.random['code']} ${draws.numbers['diplomas']} ${name.split(' ').at(-1)}`);
      expect(draws.random['code']).toMatch(/^\d{6}$/);
      expect(draws.verifyUrl).toBe(`http://school.example/v/${verifyCode}`);
      expect(verifyCode).toMatch(/^[2-9A-HJ-NP-Z]{16}$/);
    }
    expect(new Set(rows.map(({ verifyCode }) => verifyCode)).size).toBe(2);
    expect(await database.db.select({ number: drawnNumbers.number }).from(drawnNumbers)).toHaveLength(2);
  });

  test('do not listen to a caller who sends the server’s own variable, who is told so', async () => {
    const { call } = await aSchool('%verify_url %name');
    await call(['Анна'], { mask_verify_url: 'https://evil.example' });
    const [file] = await database.db.select().from(files);
    expect(file?.draws.verifyUrl).toMatch(/^http:\/\/school\.example\/v\//);
    expect(file?.warnings.map(({ code }) => code)).toEqual(['system_variable']);
  });

  test('and its code are not touched by making it', async () => {
    const { call } = await aSchool('%verify_url {number diplomas}');
    const [id = ''] = await call(['Анна']);
    const before = await database.db.select({ code: files.verifyCode, draws: files.draws }).from(files);
    const { handlers } = createWorld(database.db);
    await loops.start({ database: database.database, handlers });
    const file = async () => (await database.db.select().from(files).where(eq(files.id, id)))[0];
    await expect.poll(async () => (await file())?.state, { timeout: 10_000 }).toBe('ready');
    const after = await file();
    expect({ code: after?.verifyCode, draws: after?.draws }).toEqual(before[0]);
  });
});
