import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { creations, creationSlices, drawnNumbers, files, folders, letterFiles, letters } from '@/db/schema';
import { answerCreate } from '@/lib/server/create/answer-create';
import { answerStatus } from '@/lib/server/create/creation-status';
import { WRITTEN_AT_ONCE } from '@/lib/server/create/write-later';
import { trashFolder } from '@/lib/server/disk/disk-folders';
import { setNextNumber } from '@/lib/server/numbers/set-next-number';
import { aDesign, aDocument, aMailTemplate, aToken, aWorkspace } from '../harness/builders';
import { createWorld } from '../harness/create-world';
import { testJobLoops } from '../harness/job-loops';
import { letterHandlers, recordingTransport } from '../harness/letter-world';
import { testDatabase } from '../harness/test-database';

/** A call so large that most of its rows are written out after it is accepted. */
const database = testDatabase();
const loops = testJobLoops();
const ROWS = WRITTEN_AT_ONCE + 600;

/** Every second row is the teacher's, more than one slice holds; the others are their own. */
const emailOf = (n: number) => (n % 2 === 0 ? 'teacher@school.example' : `pupil${n}@school.example`);

async function aLargeCall({ mail = false, folder = '' } = {}) {
  const { db } = database;
  const workspace = await aWorkspace(db);
  const token = await aToken(db, { workspace });
  const document = await aDocument(db, { workspace, content: aDesign({ fileName: 'Диплом %name {number diplomas}' }) });
  const template = await aMailTemplate(db, { workspace });
  const world = createWorld(db);
  const mask = Array.from({ length: ROWS }, (_, n) => ({ name: `Ученик ${n}`, ...(mail && { email: emailOf(n) }) }));
  const body = {
    secure: token.value,
    doc_id: document.id,
    mask,
    ...(mail && { mail_id: template.id }),
    ...(folder && { folder_id: folder }),
  };
  const call = async () => {
    const headers = { host: 'school.example', 'content-type': 'application/json' };
    const request = new Request('http://school.example/api/v1/create/', { method: 'POST', body: JSON.stringify(body), headers });
    const answer = await answerCreate(request, () => Promise.resolve(world.services));
    return (await answer.json()) as { result: string; create_id: string; files: string[]; warnings?: { code: string }[] };
  };
  const { transport, sent } = recordingTransport();
  const run = async () => {
    const loop = await loops.start({ database: database.database, handlers: { ...world.handlers, ...letterHandlers(db, transport) } });
    await expect.poll(async () => (await db.select().from(creations))[0]?.decidedAt, { timeout: 120_000 }).toBeInstanceOf(Date);
    if (mail) await expect.poll(() => db.$count(letters, eq(letters.state, 'sent')), { timeout: 120_000 }).toBe(await db.$count(letters));
    await loop.stop();
  };
  return { answer: await call(), call, run, world, workspace, token, sent };
}

const stored = () => database.db.select().from(files).orderBy(asc(files.position));

test('is answered with all its files, which all wait, and then all are made, in their order and with their numbers', async () => {
  const { answer, run, token, world } = await aLargeCall();
  expect([answer.result, new Set(answer.files).size]).toEqual(['success', ROWS]);
  expect(await database.db.$count(files)).toBe(WRITTEN_AT_ONCE);
  const request = new Request(`http://school.example/?secure=${token.value}`);
  const status = async () => (await answerStatus(request, answer.create_id, () => Promise.resolve(database.db))).json();
  expect(await status()).toMatchObject({ status: 'pending', files: answer.files.map((id) => ({ id, status: 'pending' })) });
  await run();
  const made = await stored();
  expect(made.map(({ id }) => id)).toEqual(answer.files);
  expect(made.map(({ name, state }) => [name, state])).toEqual(made.map((_, n) => [`Диплом Ученик ${n} ${n + 1}`, 'ready']));
  expect(world.made).toHaveLength(ROWS);
  const [creation] = await database.db.select().from(creations);
  expect(new Set(made.map(({ createdAt }) => createdAt.getTime()))).toEqual(new Set([creation?.createdAt.getTime()]));
  const numbers = await database.db.select().from(drawnNumbers).orderBy(asc(drawnNumbers.number));
  expect(numbers.map(({ number, fileId }) => [number, fileId])).toEqual(answer.files.map((id, n) => [n + 1, id]));
  expect(await database.db.$count(creationSlices)).toBe(0);
}, 180_000);

test('has its letters sent once everything is made: one to the teacher with all files, one to each other', async () => {
  const { answer, run, sent } = await aLargeCall({ mail: true });
  expect(await database.db.$count(letters)).toBe(0);
  await run();
  const ofTeacher = answer.files.filter((_, n) => n % 2 === 0);
  expect(sent).toHaveLength(1 + ROWS - ofTeacher.length);
  expect(new Set(sent.map(({ to }) => to)).size).toBe(sent.length);
  const [teacher] = await database.db.select().from(letters).where(eq(letters.recipient, 'teacher@school.example'));
  const attached = await database.db
    .select({ id: letterFiles.fileId })
    .from(letterFiles)
    .where(eq(letterFiles.letterId, teacher?.id ?? ''))
    .orderBy(asc(letterFiles.position));
  expect(attached.map(({ id }) => id)).toEqual(ofTeacher);
}, 180_000);

test('made a second time while it is written out gets the first reply', async () => {
  const { answer, call, run } = await aLargeCall({ mail: true });
  const again = await call();
  expect([again.create_id, again.files]).toEqual([answer.create_id, answer.files]);
  expect(again.warnings?.map(({ code }) => code)).toContain('repeated');
  await run();
  expect(await database.db.$count(creations)).toBe(1);
}, 180_000);

test('keeps numbers from being set back until all of them are written down', async () => {
  const { run, workspace } = await aLargeCall();
  const setBack = () => setNextNumber(database.db, workspace.scope, { name: 'diplomas', next: 1 });
  await expect(setBack()).rejects.toMatchObject({ code: 'conflict', details: { reason: 'numbers', files: ROWS - WRITTEN_AT_ONCE } });
  await run();
  expect(await setBack()).toBe(ROWS + 1);
}, 180_000);

test('goes into the trash with its folder when that is thrown away meanwhile', async () => {
  const { run, workspace } = await aLargeCall({ folder: 'Выпуск' });
  const [folder] = await database.db.select().from(folders);
  await trashFolder(workspace.scope, folder?.id ?? '');
  await run();
  const moments = (await stored()).map(({ trashedAt, folderId }) => [trashedAt?.getTime(), folderId]);
  const [thrown] = await database.db.select().from(folders);
  expect(moments).toEqual(Array(ROWS).fill([thrown?.trashedAt?.getTime(), folder?.id]));
}, 180_000);
