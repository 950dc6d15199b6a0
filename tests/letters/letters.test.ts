import { asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { creations, files, jobs, letters, mailTemplates, mailTemplateVersions } from '@/db/schema';
import { holdMail, releaseMail } from '@/db/queries/hold-mail';
import { lettersOfFiles } from '@/db/queries/letters-of-files';
import { claimLetter } from '@/db/queries/claim-letters';
import { answerCreate } from '@/lib/server/create/answer-create';
import { settleCreation, releaseKeptLetters } from '@/lib/server/mail/release-letters';
import { newId } from '@/lib/ids';
import { aDocument, aMailTemplate, aToken, aWorkspace } from '../harness/builders';
import { createWorld } from '../harness/create-world';
import { figure } from '../harness/figure';
import { testJobLoops } from '../harness/job-loops';
import { letterHandlers, recordingTransport } from '../harness/letter-world';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();
const loops = testJobLoops();

type Row = Readonly<Record<string, string>>;
interface CallOptions {
  readonly query?: string;
  readonly failing?: (name: string) => boolean;
  readonly template?: { readonly subject?: string; readonly body?: string };
  readonly transport?: ReturnType<typeof recordingTransport>;
}

/** A call that wants letters; `run` works on the jobs until every file is decided and no letter is left to be sent now. */
async function aCall(rows: readonly Row[], { query = '', failing, template, transport = recordingTransport() }: CallOptions = {}) {
  const { db } = database;
  const workspace = await aWorkspace(db, { name: 'Школа' });
  const token = await aToken(db, { workspace });
  const document = await aDocument(db, { workspace });
  const mail = await aMailTemplate(db, { workspace, ...template });
  const world = createWorld(db, failing && ((file) => failing(file.values.variables['name'] ?? '')));
  const form = new FormData();
  form.set('mask', JSON.stringify(rows));
  const address = `http://school.example/api/v1/create/?secure=${token.value}&doc_id=${document.id}&mail_id=${mail.id}${query}`;
  const request = new Request(address, { method: 'POST', body: form, headers: { host: 'school.example' } });
  const response = await answerCreate(request, () => Promise.resolve(world.services));
  const answer = (await response.json()) as { create_id: string; files: string[]; warnings?: { code: string; message: string }[] };
  const handlers = { ...world.handlers, ...letterHandlers(db, transport.transport) };
  const run = async () => {
    const loop = await loops.start({ database: database.database, handlers, concurrency: 2 });
    await expect.poll(() => openWork(), { timeout: 110_000, interval: 50 }).toBe(0);
    await loop.stop();
  };
  return { answer, workspace, mail, world, transport, handlers, run, scope: workspace.scope };
}

/** Jobs that are due now. */
const openWork = async () =>
  (await database.db.select({ at: jobs.runAt }).from(jobs)).filter(({ at }) => at.getTime() < Date.now() + 5_000).length;
const stored = () => database.db.select().from(letters).orderBy(asc(letters.createdAt), asc(letters.id));
const recipients = (call: { transport: ReturnType<typeof recordingTransport> }) => call.transport.sent.map(({ to }) => to).toSorted();
const pupils = (count: number, email: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => ({ name: `Ученик ${n + 1}`, email: email(n) }));

describe('a call with mail_id', () => {
  test('writes its letters in the transaction that accepts it, all waiting for their files', async () => {
    const call = await aCall(pupils(3, (n) => `pupil${n}@school.example`));
    expect((await stored()).map(({ state, dueAt }) => [state, dueAt])).toEqual(Array(3).fill(['waiting', null]));
    expect(call.transport.sent).toEqual([]);
  });

  test('sends a teacher’s address on 30 rows one letter with 30 files', async () => {
    const call = await aCall(pupils(30, () => 'teacher@school.example'));
    await call.run();
    expect(call.transport.sent).toHaveLength(1);
    expect(call.transport.sent[0]?.attachments.map(({ name }) => name)).toEqual(
      Array.from({ length: 30 }, (_, n) => `Диплом Ученик ${n + 1}.pdf`),
    );
  });

  test('by oncreate sends that teacher 30 letters of one file', async () => {
    const call = await aCall(
      pupils(30, () => 'teacher@school.example'),
      { query: '&email_send=oncreate' },
    );
    await call.run();
    expect(call.transport.sent.map(({ attachments }) => attachments.length)).toEqual(Array(30).fill(1));
    expect(new Set(call.transport.sent.map(({ attachments }) => attachments[0]?.name)).size).toBe(30);
  });

  test('for one file sends one letter at once, by onfinish as by oncreate', async () => {
    const told = [];
    for (const send of ['onfinish', 'oncreate']) {
      const call = await aCall([{ name: 'Анна', email: 'anna@school.example' }], { query: `&email_send=${send}` });
      await call.run();
      told.push(
        call.transport.sent.map(({ to, subject, text, attachments }) => ({
          to,
          subject,
          text: text.replace(/getfile\/[0-9a-f-]{36}/g, 'getfile/…'),
          files: attachments.map(({ name }) => name),
        })),
      );
    }
    expect(told[0]).toMatchObject([{ to: 'anna@school.example', files: ['Диплом Анна.pdf'] }]);
    expect(told[1]).toEqual(told[0]);
  });

  test('takes two addresses that differ in the letter case of the domain for one, in that of the name for two', async () => {
    const call = await aCall([
      { name: 'А', email: 'anna@School.Example' },
      { name: 'Б', email: 'anna@school.example' },
      { name: 'В', email: 'Anna@school.example' },
    ]);
    await call.run();
    expect(call.transport.sent.map(({ to, attachments }) => [to, attachments.length]).toSorted()).toEqual([
      ['Anna@school.example', 1],
      ['anna@school.example', 2],
    ]);
  });

  test('sends to each of several addresses of a row, and once to one that stands twice', async () => {
    const call = await aCall([{ name: 'А', email: 'a@x.example, b@x.example,a@X.EXAMPLE,' }]);
    await call.run();
    expect(recipients(call)).toEqual(['a@x.example', 'b@x.example']);
  });

  test('makes the file and no letter for an empty or wrong address, and says which row it is about', async () => {
    const call = await aCall([
      { name: 'А', email: '' },
      { name: 'Б' },
      { name: 'В', email: 'аnna@x.example' },
      { name: 'Г', email: 'g:a@x.org,b@y.org;' },
      { name: 'Д', email: 'good@x.example,bad@' },
    ]);
    await call.run();
    const codes = (await database.db.select().from(files).orderBy(asc(files.position))).map(({ state, warnings }) => [
      state,
      ...warnings.filter(({ code }) => code.startsWith('email')).map(({ code }) => code),
    ]);
    expect(codes).toEqual([
      ['ready', 'email_missing'],
      ['ready', 'email_missing'],
      ['ready', 'email_wrong'],
      ['ready', 'email_wrong', 'email_wrong'],
      ['ready', 'email_wrong'],
    ]);
    expect(recipients(call)).toEqual(['good@x.example']);
    const told = call.answer.warnings?.map(({ message }) => message).join('\n');
    expect(told).toContain('«а» — не латинская буква');
  });

  test('with a thousand wrong addresses is told of some, each file of its own', async () => {
    const call = await aCall(pupils(1_000, (n) => `wrong${n}@`));
    expect(call.answer.warnings?.filter(({ code }) => code === 'email_wrong')).toHaveLength(20);
    expect((await database.db.select().from(files)).every(({ warnings }) => warnings.some(({ code }) => code === 'email_wrong'))).toBe(
      true,
    );
  });

  test('says what its template said then, however that is changed or thrown away meanwhile', async () => {
    const call = await aCall([{ name: 'Анна', email: 'a@x.example' }], { template: { subject: 'Диплом, %name', body: 'Первый текст' } });
    await database.db.update(mailTemplates).set({ subject: 'Другое', body: 'Второй текст', revision: 2, trashedAt: new Date() });
    await database.db.delete(mailTemplates);
    await call.run();
    expect(call.transport.sent[0]).toMatchObject({ subject: 'Диплом, Анна', from: { name: 'Школа', address: 'diplomas@school.example' } });
    expect(call.transport.sent[0]?.text).toContain('Первый текст');
    expect(await database.db.$count(mailTemplateVersions)).toBe(1);
  });

  test('fills the letter with the first file’s values, and links to every file', async () => {
    const call = await aCall(
      [
        { name: 'Первая', email: 'a@x.example' },
        { name: 'Вторая', email: 'a@x.example' },
      ],
      { template: { body: 'Для %name' } },
    );
    await call.run();
    const [letter] = call.transport.sent;
    expect(letter?.text).toContain('Для Первая');
    for (const id of call.answer.files) {
      expect(letter?.text).toContain(`http://school.example/getfile/${id}/pdf/`);
      expect(letter?.html).toContain(`<a href="http://school.example/getfile/${id}/pdf/">`);
    }
  });
});

describe('a file that could not be made', () => {
  test('is left out of its recipient’s letter', async () => {
    const call = await aCall(
      pupils(3, () => 'teacher@school.example'),
      { failing: (name) => name === 'Ученик 1' },
    );
    await call.run();
    expect(call.transport.sent[0]?.attachments.map(({ name }) => name)).toEqual(['Диплом Ученик 2.pdf', 'Диплом Ученик 3.pdf']);
  }, 20_000);

  test('and is all there is in a letter makes that letter fail with the reason', async () => {
    const call = await aCall([{ name: 'А', email: 'a@x.example' }], { failing: () => true });
    await call.run();
    expect(call.transport.sent).toEqual([]);
    expect(await stored()).toMatchObject([{ state: 'failed', failure: { code: 'no_file' } }]);
  }, 20_000);

  test('of a thousand leaves 997 letters to go out after the last file is decided, and three reported', { timeout: 120_000 }, async () => {
    const poison = new Set(['Ученик 1', 'Ученик 500', 'Ученик 1000']);
    const call = await aCall(
      pupils(1_000, (n) => `pupil${n}@school.example`),
      { failing: (name) => poison.has(name) },
    );
    await call.run();
    expect(call.transport.sent).toHaveLength(997);
    expect(new Set(recipients(call)).size).toBe(997);
    const failed = (await stored()).filter(({ state }) => state === 'failed');
    expect(failed.map(({ recipient }) => recipient).toSorted()).toEqual([
      'pupil0@school.example',
      'pupil499@school.example',
      'pupil999@school.example',
    ]);
    const [creation] = await database.db.select().from(creations);
    const first = (await stored()).flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt.getTime()])).toSorted((a, b) => a - b)[0] ?? 0;
    expect(first).toBeGreaterThanOrEqual(creation?.decidedAt?.getTime() ?? Infinity);
    figure('R8', `${call.transport.sent.length} letters after the last of 1000 files, ${failed.length} reported`);
  });
});

describe('a letter with its time', () => {
  test('by a delay waits from the moment the last file is decided', async () => {
    const call = await aCall(
      pupils(2, (n) => `p${n}@x.example`),
      { query: '&email_send=timeout&email_timeout_value=2&email_timeout_value=h' },
    );
    await call.run();
    const [creation] = await database.db.select().from(creations);
    const due = (creation?.decidedAt?.getTime() ?? 0) + 2 * 3_600_000;
    expect((await stored()).map(({ state, dueAt }) => [state, dueAt?.getTime()])).toEqual([
      ['waiting', due],
      ['waiting', due],
    ]);
    expect(call.transport.sent).toEqual([]);
    // The job for that moment lies in the queue.
    expect((await database.db.select().from(jobs)).map(({ kind, runAt }) => [kind, runAt.getTime()])).toEqual([['send-letters', due]]);
    await database.db.update(letters).set({ dueAt: new Date(Date.now() - 1_000) });
    await database.db.update(jobs).set({ runAt: new Date(Date.now() - 1_000) });
    await call.run();
    expect(recipients(call)).toEqual(['p0@x.example', 'p1@x.example']);
  });

  test('by a moment waits for it, and not for files that are not its own', async () => {
    const at = Math.floor(Date.now() / 1000) - 60;
    const call = await aCall(
      [
        { name: 'А', email: 'a@x.example' },
        { name: 'Б', email: 'b@x.example' },
        { name: 'В', email: 'a@x.example' },
      ],
      { query: `&email_timeout_timestamp=${at}` },
    );
    const [first = '', second = '', third = ''] = call.answer.files;
    const decide = async (id: string) => {
      await database.db.update(files).set({ state: 'failed' }).where(eq(files.id, id));
      await settleCreation(database.db, call.scope, { creationId: call.answer.create_id, fileIds: [id] });
      return (await stored()).filter(({ state }) => state === 'waiting').map(({ recipient }) => recipient);
    };
    expect(await decide(first)).toHaveLength(2);
    expect(await decide(second)).toEqual(['a@x.example']);
    expect(await decide(third)).toEqual([]);
  });

  test('in the future is not sent before it', async () => {
    const at = Math.floor(Date.now() / 1000) + 3_600;
    const call = await aCall([{ name: 'А', email: 'a@x.example' }], { query: `&email_timeout_timestamp=${at}` });
    await call.run();
    expect(await stored()).toMatchObject([{ state: 'waiting', dueAt: new Date(at * 1000) }]);
    expect(call.transport.sent).toEqual([]);
  });
});

describe('a letter that is asked for twice', () => {
  test('goes out once: of 100 that take it up at the same moment one gets it', async () => {
    const call = await aCall([{ name: 'А', email: 'a@x.example' }]);
    await database.db.update(files).set({ state: 'failed' });
    await database.db.update(letters).set({ state: 'due', dueAt: new Date(0) });
    const claims = await Promise.all(
      Array.from({ length: 100 }, () => claimLetter(database.db, call.scope, { creationId: call.answer.create_id, leaseToken: newId() })),
    );
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
    await database.db.delete(jobs);
  });

  test('is the same row: two of one key cannot be', async () => {
    await aCall([{ name: 'А', email: 'a@x.example' }]);
    const [letter] = await stored();
    if (letter === undefined) throw new Error('a letter was asked for');
    await expect(database.db.insert(letters).values({ ...letter, id: newId() })).rejects.toThrow();
  });

  test('is settled by whoever takes up the work of one that was killed before it could', async () => {
    const call = await aCall(
      pupils(2, (n) => `p${n}@x.example`),
      { query: '&email_send=oncreate' },
    );
    // As the killed worker left it: files decided, their letters not released, the job to be done again.
    await database.db.update(files).set({ state: 'failed' });
    await settleCreation(database.db, call.scope, { creationId: call.answer.create_id, fileIds: undefined });
    expect((await stored()).map(({ state }) => state)).toEqual(['failed', 'failed']);
  });
});

describe('the mail server’s answer', () => {
  test('that puts a letter off has it tried again, 8 times over more than 20 hours, and then fail with its words', async () => {
    const transport = recordingTransport(() => ({ state: 'later', code: 'busy', answer: '450 greylisted' }));
    const call = await aCall([{ name: 'А', email: 'a@x.example' }], { transport });
    const waits: number[] = [];
    await call.run();
    for (;;) {
      const [letter] = await stored();
      if (letter?.state !== 'due') break;
      waits.push(((letter.dueAt?.getTime() ?? 0) - Date.now()) / 3_600_000);
      await database.db.update(letters).set({ dueAt: new Date(Date.now() - 1_000) });
      await database.db.update(jobs).set({ runAt: new Date(Date.now() - 1_000) });
      await call.run();
    }
    expect(waits).toHaveLength(7);
    expect(waits.reduce((sum, hours) => sum + hours, 0)).toBeGreaterThan(20);
    expect(waits.reduce((sum, hours) => sum + hours, 0)).toBeLessThan(24);
    expect(await stored()).toMatchObject([{ state: 'failed', attempts: 8, answer: '450 greylisted', failure: { code: 'busy' } }]);
  }, 30_000);

  test('that refuses one letter does not keep another back', async () => {
    const transport = recordingTransport(({ to }) =>
      to.startsWith('bad') ? { state: 'refused', code: 'mailbox', answer: '550 no such user' } : { state: 'sent', answer: '250' },
    );
    const call = await aCall(
      [
        { name: 'А', email: 'bad@x.example' },
        { name: 'Б', email: 'good@x.example' },
      ],
      { transport },
    );
    await call.run();
    expect((await stored()).map(({ recipient, state }) => [recipient, state]).toSorted()).toEqual([
      ['bad@x.example', 'failed'],
      ['good@x.example', 'sent'],
    ]);
  });
});

test('mail that is held lets no letter leave until it is released', async () => {
  const call = await aCall([{ name: 'А', email: 'a@x.example' }]);
  await holdMail(database.db);
  try {
    await call.run();
    expect(call.transport.sent).toEqual([]);
    await releaseMail(database.db);
    await call.run();
    expect(recipients(call)).toEqual(['a@x.example']);
  } finally {
    await releaseMail(database.db);
  }
});

test('letters that were kept go out only when a person asks for it', async () => {
  const kept = recordingTransport(() => ({ state: 'kept' }));
  const call = await aCall(
    pupils(2, (n) => `p${n}@x.example`),
    { transport: kept },
  );
  await call.run();
  const ids = call.answer.files;
  expect((await lettersOfFiles(database.db, call.scope, ids)).map(({ state }) => state)).toEqual(['kept', 'kept']);
  const connected = recordingTransport();
  const handlers = letterHandlers(database.db, connected.transport);
  const loop = await loops.start({ database: database.database, handlers });
  await loop.upkeep();
  expect(connected.sent).toEqual([]);
  expect(await releaseKeptLetters(database.db, call.scope)).toBe(1);
  await expect.poll(async () => (await stored()).map(({ state }) => state), { timeout: 10_000 }).toEqual(['sent', 'sent']);
  expect(connected.sent).toHaveLength(2);
});

test('a file withdrawn between making and sending is not sent', async () => {
  const call = await aCall([{ name: 'А', email: 'a@x.example' }], { query: '&email_send=timeout&email_timeout_value=1h' });
  await call.run();
  await database.db.update(files).set({ withdrawnAt: new Date() });
  await database.db.update(letters).set({ dueAt: new Date(Date.now() - 1_000) });
  await database.db.update(jobs).set({ runAt: new Date(Date.now() - 1_000) });
  await call.run();
  expect(call.transport.sent).toEqual([]);
  expect(await stored()).toMatchObject([{ state: 'failed', failure: { code: 'no_file' } }]);
});

test('another workspace sees none of the letters', async () => {
  const call = await aCall([{ name: 'А', email: 'a@x.example' }]);
  const other = await aWorkspace(database.db);
  expect(await lettersOfFiles(database.db, other.scope, call.answer.files)).toEqual([]);
  expect(await lettersOfFiles(database.db, call.scope, call.answer.files)).toHaveLength(1);
});
