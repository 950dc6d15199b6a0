import { and, eq, inArray } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { documentVersions, files, fileTails, folders, letters, mailTemplateVersions } from '@/db/schema';
import { makeFilesHandler } from '@/lib/server/create/make-files';
import { trashFolder } from '@/lib/server/disk/disk-folders';
import { deleteDocument, trashDocument } from '@/lib/server/documents/change-documents';
import { deleteMailTemplate, trashMailTemplate } from '@/lib/server/mail/mail-templates';
import { aDocument, aFolder, aMailTemplate, aToken, aUser } from '../harness/builders';
import { figure, times } from '../harness/figure';
import { testJobLoops } from '../harness/job-loops';
import { letterHandlers, recordingTransport } from '../harness/letter-world';
import { createCaller } from '../harness/school';
import { testDatabase } from '../harness/test-database';
import { servedRendering } from '../rendering/served-rendering';
import { openLetters } from './check-letters';
import { documentIn, editionIn, keepEditing, takeLooks } from './edits';

/**
 * R12: document, mail template, folder, fonts and background are changed, thrown away, taken back and restored, and made files made again,
 * while calls come, files are made and letters wait for their time; in the end all of it is deleted for good.
 */
vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
const test = testDatabase();
servedRendering();
const loops = testJobLoops();
const CALLS = times(80, 2_000);
/** One call in so many has its letters sent later, when everything is another. */
const SCHEDULED = 4;
/** Milliseconds until then. */
const LATER = 3_000;
/** Milliseconds in which what has piled up is done: calls come faster than files and letters are made. */
const CAUGHT_UP = times(120_000, 600_000);

it('every file and letter is of the editions that were saved at its call, and none is missing', { timeout: 1_800_000 }, async () => {
  const { db } = test;
  const { id: userId, workspace, scope } = await aUser(db);
  const looks = await takeLooks(scope, userId);
  const token = await aToken(db, { workspace });
  const document = await aDocument(db, { workspace, content: documentIn(1, looks) });
  const template = await aMailTemplate(db, { workspace, subject: 'edition 1' });
  const folder = await aFolder(db, { workspace });
  const { transport, sent } = recordingTransport();
  const { 'make-files': makeFiles, troubles } = fileMaker();
  await loops.start({
    database: test.database,
    handlers: { 'make-files': makeFiles, ...letterHandlers(db, transport, troubles) },
    concurrency: 2,
  });
  const { callJson } = createCaller(db, { mailConnected: () => true });

  const calls: { readonly id: string; readonly to: string; readonly document: Span; readonly template: Span }[] = [];
  const edited = { scope, userId, documentId: document.id, templateId: template.id, folderId: folder.id };
  const editor = keepEditing(edited, looks, () => calls.at(-20)?.id ?? calls[0]?.id ?? '');
  const { saves } = editor;
  const refused: string[] = [];
  for (let n = 0; n < CALLS; n += 1) {
    const from = { document: saves.document.length - 1, template: saves.template.length - 1 };
    const to = `pupil${n}@school.example`;
    const reply = await callJson({
      secure: token.value,
      doc_id: document.id,
      mail_id: template.id,
      folder_id: folder.id,
      mask_name: `Ученик ${n}`,
      mask_email: to,
      ...(n % SCHEDULED === 0 && { email_send: 'timeout', email_timeout_timestamp: String(Date.now() + LATER) }),
    });
    const [id] = reply.files ?? [];
    if (id === undefined) refused.push(reply.error ?? '');
    else {
      // An edition is noted before it is saved: the call may have seen the one before the first it could.
      const document = [from.document - 1, saves.document.length] as const;
      calls.push({ id, to, document, template: [from.template - 1, saves.template.length] });
    }
  }
  const edits = await editor.stop();
  const made = () => db.$count(files, and(inArray(files.state, ['pending']), eq(files.workspaceId, workspace.id)));
  await trashDocument(scope, document.id);
  await deleteDocument(scope, document.id);
  await trashMailTemplate(scope, template.id, true);
  await deleteMailTemplate(scope, template.id);
  await expect.poll(made, { timeout: CAUGHT_UP }).toBe(0);
  await expect.poll(() => openLetters(test.database), { timeout: CAUGHT_UP }).toBe(0);

  const rows = await db
    .select({ id: files.id, state: files.state, folderId: files.folderId, bytes: fileTails.bytes, version: documentVersions })
    .from(files)
    .innerJoin(documentVersions, eq(documentVersions.id, files.versionId))
    .leftJoin(fileTails, eq(fileTails.fileId, files.id));
  const mail = await db
    .select({ to: letters.recipient, state: letters.state, failure: letters.failure, subject: mailTemplateVersions.subject })
    .from(letters)
    .innerJoin(mailTemplateVersions, eq(mailTemplateVersions.id, letters.templateVersionId));
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const letterTo = new Map(mail.map((letter) => [letter.to, letter]));
  let [failed, wrongFiles, wrongLetters, unsent, heldBack] = [0, 0, 0, 0, 0];
  for (const call of calls) {
    const [row, letter] = [rowOf.get(call.id), letterTo.get(call.to)];
    if (row?.state !== 'ready') failed += 1;
    const printed = Buffer.from(row?.bytes ?? []).toString();
    const edition = editionIn(printed);
    const look = looks[edition % 2 === 0 ? 0 : 1];
    const whole =
      [look.fontKey, look.picture].every((key) => printed.includes(key)) && row?.version.fontKeys.includes(look.fontKey) === true;
    if (!whole || row.folderId !== folder.id || !within(saves.document, call.document, edition)) wrongFiles += 1;
    const arrived = sent.filter(({ to }) => to === call.to).map(({ subject }) => subject);
    const subject = arrived[0] ?? letter?.subject;
    // What lies in the trash when its letter is due is not sent, and the letter says so.
    if (letter?.state === 'failed' && letter.failure?.code === 'no_file' && arrived.length === 0) heldBack += 1;
    else if (letter?.state !== 'sent' || arrived.length !== 1) unsent += 1;
    if (subject !== letter?.subject || !within(saves.template, call.template, editionIn(subject ?? ''))) wrongLetters += 1;
  }
  figure(
    'R12',
    `${CALLS} calls during ${edits} changes of document, template, folder, fonts and background, then their deletion: ${failed} failed, ` +
      `${wrongFiles} files of the wrong edition; ${unsent} letters not sent once, ${wrongLetters} of the wrong edition, ` +
      `${heldBack} held back while their folder lay in the trash; one in ${SCHEDULED} by the clock; ${refused.length} calls refused while in the trash`,
  );
  expect([rows.length, failed, wrongFiles, unsent, wrongLetters, troubles]).toEqual([calls.length, 0, 0, 0, 0, []]);
  expect([...new Set(refused)].filter((code) => !['doc_in_trash', 'mail_not_found'].includes(code))).toEqual([]);
  expect(calls.length).toBeGreaterThan(CALLS / 2);
  expect(heldBack).toBeLessThan(CALLS / 4);
  expect(new Set(rows.map(({ version }) => version.id)).size).toBeGreaterThan(5);
  expect(await db.$count(folders)).toBe(1);
  await trashFolder(scope, folder.id);
});

type Span = readonly [from: number, to: number];

/** Whether one of the editions saved in that span is this one. */
function within(saved: readonly number[], [from, to]: Span, edition: number): boolean {
  return saved.slice(Math.max(0, from), to + 1).includes(edition);
}

/** "Makes" files whose bytes tell the version they were made from. */
function fileMaker() {
  const troubles: unknown[] = [];
  const handler = makeFilesHandler({
    db: test.db,
    pool: () => ({
      makePdf: (version, wanted) =>
        Promise.resolve(
          wanted.map(({ id }) => {
            const tail = Buffer.from(JSON.stringify(version));
            return { id, parts: [], tail, length: tail.length, digest: id, engine: 1, issues: [] };
          }),
        ),
    }),
    decided: () => undefined,
    onTrouble: (error) => troubles.push(error),
  });
  return { 'make-files': handler, troubles };
}
