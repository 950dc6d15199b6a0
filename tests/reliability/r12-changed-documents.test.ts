import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { documents, documentVersions, files, fileTails } from '@/db/schema';
import { answerCreate } from '@/lib/server/create/answer-create';
import { makeFilesHandler } from '@/lib/server/create/make-files';
import { aDocument, aToken, aWorkspace } from '../harness/builders';
import { createWorld } from '../harness/create-world';
import { figure, times } from '../harness/figure';
import { testJobLoops } from '../harness/job-loops';
import { testDatabase } from '../harness/test-database';
import { documentOf, text } from '../render/sample-documents';

/** R12: a document is edited, put into the trash, taken out and purged while calls come and files are made. */
const test = testDatabase();
const loops = testJobLoops();
const CALLS = times(200, 2_000);

const contentOf = (revision: number) => documentOf([text(`revision ${revision}: %name`, 60)]);
const revisionIn = (bytes: Uint8Array) => Number(/revision (\d+):/.exec(Buffer.from(bytes).toString())?.[1]);

it('every file is made from the document as it was saved at its call', { timeout: 600_000 }, async () => {
  const { db } = test;
  const workspace = await aWorkspace(db);
  const token = await aToken(db, { workspace });
  const document = await aDocument(db, { workspace, content: contentOf(1) });
  const world = createWorld(db);
  // "Makes" files whose bytes are the version they were made from.
  const handler = makeFilesHandler({
    db,
    pool: () => ({
      makePdf: (version, wanted) =>
        Promise.resolve(
          wanted.map(({ id }) => {
            const tail = Buffer.from(JSON.stringify(version.content));
            return { id, parts: [], tail, length: tail.length, digest: id, engine: 1, issues: [] };
          }),
        ),
    }),
    decided: () => undefined,
    onTrouble: () => undefined,
  });
  await loops.start({ database: test.database, handlers: { 'make-files': handler }, concurrency: 2 });

  let [revision, editing] = [1, true];
  const edit = async () => {
    while (editing) {
      const next = revision + 1;
      await db
        .update(documents)
        .set({ content: contentOf(next), revision: next, trashedAt: null })
        .where(eq(documents.id, document.id));
      revision = next;
      if (next % 7 === 0) await db.update(documents).set({ trashedAt: new Date() }).where(eq(documents.id, document.id));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const edits = edit();
  const spans = new Map<string, [from: number, to: number]>();
  let inTrash = 0;
  for (let n = 0; n < CALLS; n += 1) {
    const from = revision;
    const query = new URLSearchParams({ secure: token.value, doc_id: document.id, mask: JSON.stringify([{ name: `Ученик ${n}` }]) });
    const request = new Request(`http://school.example/api/v1/create/?${query}`, { headers: { host: 'school.example' } });
    const answer = await (await answerCreate(request, () => Promise.resolve(world.services))).json();
    const { result, error, files: [id = ''] = [] } = answer as { result: string; error?: string; files?: string[] };
    // The edit that was on its way when the call ended may have been seen.
    if (result === 'success') spans.set(id, [from, revision + 1]);
    else inTrash += Number(error === 'doc_in_trash');
  }
  editing = false;
  await edits;
  await db.delete(documents).where(eq(documents.id, document.id));
  await expect.poll(() => db.$count(files, eq(files.state, 'pending')), { timeout: 120_000 }).toBe(0);

  let wrong = 0;
  const made = await db
    .select({ id: files.id, state: files.state, bytes: fileTails.bytes, revision: documentVersions.revision })
    .from(files)
    .innerJoin(documentVersions, eq(documentVersions.id, files.versionId))
    .leftJoin(fileTails, sql`${fileTails.fileId} = ${files.id}`);
  for (const { id, bytes, revision: frozen } of made) {
    const [from, to] = spans.get(id) ?? [Infinity, 0];
    const printed = revisionIn(bytes ?? new Uint8Array());
    if (printed !== frozen || printed < from || printed > to) wrong += 1;
  }
  const failed = made.filter(({ state }) => state !== 'ready').length;
  figure(
    'R12',
    `${CALLS} calls during ${revision} edits, trashings and a purge: ${failed} failed, ${wrong} of the wrong version, ${inTrash} refused while in the trash`,
  );
  expect([made.length, failed, wrong]).toEqual([spans.size, 0, 0]);
  expect(spans.size + inTrash).toBe(CALLS);
});
