import { asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { creations, documents, files, fileTails } from '@/db/schema';
import { CREATE_REFUSALS } from '@/lib/api/create-reference';
import { answerCreate } from '@/lib/server/create/answer-create';
import { answerStatus } from '@/lib/server/create/creation-status';
import { answerPickUp } from '@/lib/server/create/pick-up-page';
import { findFileToServe } from '@/db/queries/file-to-serve';
import { byteSource } from '@/lib/server/disk/byte-source';
import { changeFile, remakeFile } from '@/lib/server/disk/change-files';
import { drawPage } from '@/lib/server/disk/draw-page';
import { serveFile } from '@/lib/server/disk/serve-file';
import { answerVerify, answerVerifyPicture } from '@/lib/server/verify/answer-verify';
import { newId } from '@/lib/ids';
import { aDesign, aDocument, aToken, aWorkspace } from '../harness/builders';
import { createWorld, pdfText } from '../harness/create-world';
import { testDatabase } from '../harness/test-database';
import { testJobLoops } from '../harness/job-loops';

const database = testDatabase();
const loops = testJobLoops();

/** Calls with these rows; `run` then works on the jobs until every file is decided. */
async function aCall(rows: readonly Record<string, string>[], failing?: Parameters<typeof createWorld>[1], query = '') {
  const { db } = database;
  const workspace = await aWorkspace(db);
  const token = await aToken(db, { workspace });
  const document = await aDocument(db, { workspace, content: aDesign({ fileName: 'Диплом %name' }) });
  const world = createWorld(db, failing);
  const address = `http://school.example/api/v1/create/?secure=${token.value}&doc_id=${document.id}&mask=${encodeURIComponent(JSON.stringify(rows))}${query}`;
  const answering = answerCreate(new Request(address, { headers: { host: 'school.example' } }), () => Promise.resolve(world.services));
  const run = async () => {
    const answer = (await (await answering).json()) as { create_id: string; files: string[] };
    await loops.start({ database: database.database, handlers: world.handlers });
    await expect.poll(async () => (await db.select().from(creations))[0]?.decidedAt, { timeout: 10_000 }).toBeInstanceOf(Date);
    return answer;
  };
  return {
    world,
    document,
    workspace,
    token,
    answering,
    run,
    start: () => loops.start({ database: database.database, handlers: world.handlers }),
  };
}

const get = (
  world: Awaited<ReturnType<typeof aCall>>['world'],
  id: string,
  headers: Record<string, string> = {},
  form: 'pdf' | 'jpg' = 'pdf',
  method = 'GET',
  query = '',
) =>
  serveFile(
    new Request(`http://school.example/getfile/${id}/${query}`, { method, headers }),
    { id, form },
    { ...world.services, signedInWorkspace: () => Promise.resolve(undefined) },
  );
const stored = () => database.db.select().from(files).orderBy(asc(files.position));
const whole = (file: Awaited<ReturnType<typeof stored>>[number]) => pdfText({ id: file.id, title: file.name, values: file });

test('all files of several chunks are made, each once', async () => {
  const { world, run } = await aCall(Array.from({ length: 120 }, (_, n) => ({ name: `Имя ${n}` })));
  const { files: ids } = await run();
  expect(world.made.toSorted()).toEqual(ids.toSorted());
  expect((await stored()).every((file) => file.state === 'ready')).toBe(true);
  expect(await database.db.$count(fileTails)).toBe(120);
});

test('a file that cannot be made is tried three times and fails with its reason; the others are made', async () => {
  const { world, run, token } = await aCall([{ name: 'А' }, { name: 'Б' }], (file) => file.values.variables['name'] === 'А');
  const { create_id, files: ids } = await run();
  const [bad = '', good = ''] = ids;
  expect(world.made.filter((id) => id === bad)).toHaveLength(3);
  const status = await answerStatus(new Request(`http://school.example/?secure=${token.value}`), create_id, () =>
    Promise.resolve(database.db),
  );
  expect(await status.json()).toEqual({
    status: 'ready',
    result: 'success',
    files: [
      { id: bad, status: 'failed', error: 'render_crashed' },
      { id: good, status: 'ready' },
    ],
  });
  expect((await get(world, bad)).status).toBe(410);
}, 20_000);

test('a document deleted between call and making changes nothing', async () => {
  const { document, answering, run } = await aCall([{ name: 'А' }]);
  await answering;
  await database.db.delete(documents).where(eq(documents.id, document.id));
  await run();
  expect((await stored()).map((file) => file.state)).toEqual(['ready']);
});

test('a made file is served whole, in pieces, by its tag and as its pages', async () => {
  const { world, run } = await aCall([{ name: 'Анна', filename: 'Диплом Анны' }]);
  const { files: ids } = await run();
  const [file] = await stored();
  if (file === undefined) throw new Error('one file was asked for');
  const bytes = Buffer.from(whole(file));
  const response = await get(world, file.id);
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  expect(ids).toEqual([file.id]);
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(bytes.length),
    'accept-ranges': 'bytes',
    etag: `"${file.digest}"`,
    'x-robots-tag': 'noindex, nofollow',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-disposition': `inline; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('Диплом Анны')}.pdf`,
  });
  const piece = await get(world, file.id, { range: 'bytes=20-40' });
  expect([piece.status, piece.headers.get('content-range'), await piece.text()]).toEqual([
    206,
    `bytes 20-40/${bytes.length}`,
    bytes.subarray(20, 41).toString(),
  ]);
  expect((await get(world, file.id, { range: 'bytes=999999-' })).status).toBe(416);
  expect((await get(world, file.id, { 'if-none-match': `W/"x", "${file.digest}"` })).status).toBe(304);
  expect((await get(world, file.id, { range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200);
  const head = await get(world, file.id, {}, 'pdf', 'HEAD');
  expect([head.headers.get('content-length'), await head.text()]).toEqual([String(bytes.length), '']);
  expect((await get(world, file.id, {}, 'pdf', 'GET', '?download=1')).headers.get('content-disposition')).toMatch(/^attachment/);
  const picture = await get(world, file.id, {}, 'jpg');
  expect([picture.headers.get('content-type'), await picture.text()]).toEqual(['image/jpeg', 'jpg of page 0']);
  expect((await get(world, file.id, {}, 'jpg', 'GET', '?page=1')).status).toBe(404);
});

test('before it is made a file answers as an id that never was, word for word', async () => {
  const { world, answering } = await aCall([{ name: 'А' }]);
  await answering;
  const [file] = await stored();
  for (const headers of [{}, { accept: 'text/html', 'accept-language': 'en' }]) {
    const [pending, absent] = [await get(world, file?.id ?? '', headers), await get(world, newId(), headers)];
    expect([pending.status, Object.fromEntries(pending.headers), await pending.text()]).toEqual([
      404,
      Object.fromEntries(absent.headers),
      await absent.text(),
    ]);
    expect([pending.headers.get('cache-control'), pending.headers.get('retry-after')]).toEqual(['no-store', '1']);
  }
});

describe('while a file is made again', () => {
  /** A file made for Inna whose name is put right; `makeAnew` makes it again, which nobody does before. */
  async function aCorrectedFile(failing?: Parameters<typeof createWorld>[1]) {
    const call = await aCall([{ name: 'Инна' }], failing);
    const [id = ''] = (await call.run()).files;
    for (const loop of loops.running()) await loop.stop(0);
    const former = await get(call.world, id);
    await remakeFile(call.workspace.scope, id, { name: 'Анна' });
    const makeAnew = async () => {
      await call.start();
      await expect.poll(async () => (await stored())[0]?.state, { timeout: 10_000 }).not.toBe('pending');
    };
    const verify = async () => {
      const code = (await stored())[0]?.verifyCode ?? '';
      const request = new Request('http://school.example/v/x', { headers: { 'accept-language': 'ru' } });
      const page = await answerVerify(request, code, call.world.services);
      const picture = await answerVerifyPicture(request, code, call.world.services);
      return { status: page.status, html: await page.text(), picture: await picture.text() };
    };
    return { ...call, id, makeAnew, verify, former: { etag: former.headers.get('etag'), text: await former.text() } };
  }

  test('its link shows the former edition, in both forms, until the new one is ready', async () => {
    const { world, id, former, makeAnew } = await aCorrectedFile();
    const again = await get(world, id);
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([200, former.etag, former.text]);
    expect((await get(world, id, { 'if-none-match': former.etag ?? '' })).status).toBe(304);
    expect(await (await get(world, id, {}, 'jpg')).text()).toBe(`raster of ${former.text}`);
    await makeAnew();
    const made = await get(world, id, { 'if-none-match': former.etag ?? '' });
    expect([made.status, made.headers.get('etag') === former.etag, (await made.text()).includes('Анна')]).toEqual([200, false, true]);
    expect(await (await get(world, id, {}, 'jpg')).text()).toBe('jpg of page 0');
  });

  test('its link bears the former edition’s name until then, and at once a name that a person gives it', async () => {
    const { world, id, workspace, makeAnew } = await aCorrectedFile();
    const name = async () => decodeURIComponent((await get(world, id)).headers.get('content-disposition') ?? '');
    expect(await name()).toContain('Диплом Инна.pdf');
    await changeFile(workspace.scope, id, { name: 'Диплом отличника' });
    expect(await name()).toContain('Диплом отличника.pdf');
    await makeAnew();
    expect(await name()).toContain('Диплом отличника.pdf');
  });

  test('its verification page tells of the former edition and shows it, and that another comes', async () => {
    const { verify, makeAnew } = await aCorrectedFile();
    const before = await verify();
    expect([before.status, before.html]).toEqual([200, expect.stringContaining('Документ подлинный')]);
    expect(before.html).toContain('<dd>Диплом Инна</dd>');
    expect(before.html).toContain('Сейчас его создают заново');
    expect(before.html).toContain('http-equiv="refresh"');
    expect(before.picture).toMatch(/^raster of .*Инна/s);
    await makeAnew();
    const after = await verify();
    expect(after.html).toContain('Документ заменён');
    expect(after.html).toContain('<dd>Диплом Анна</dd>');
    expect(after.html).not.toMatch(/создают заново|refresh/);
    expect(after.picture).toBe('jpg of page 0');
  });

  test('and cannot be, its verification page goes on telling of the former edition, also of one that was made again before', async () => {
    const { verify, makeAnew, id, workspace } = await aCorrectedFile((file) => file.values.variables['name'] === 'Яна');
    await makeAnew();
    for (const loop of loops.running()) await loop.stop(0);
    await remakeFile(workspace.scope, id, { name: 'Яна' });
    await makeAnew();
    const { html, status } = await verify();
    expect([status, html]).toEqual([200, expect.stringContaining('Документ заменён')]);
    expect(html).toContain('<dd>Диплом Анна</dd>');
    expect(html).not.toMatch(/создают заново|refresh/);
  });

  test('a picture that is begun before is of the edition that it began as', async () => {
    const { world, id, former, makeAnew } = await aCorrectedFile();
    const file = await findFileToServe(database.db, id);
    if (file === undefined) throw new Error('the file was made');
    const asItWas = { ...file, state: 'ready' as const };
    const draw = () => drawPage(database.db, world.services, asItWas, 0, byteSource(asItWas, world.services));
    expect(new TextDecoder().decode(await draw())).toBe(`raster of ${former.text}`);
    await makeAnew();
    expect(new TextDecoder().decode(await draw())).toBe(`raster of ${former.text}`);
  });

  test('a download that has begun ends as the edition that it began as', async () => {
    const { world, id, former, makeAnew } = await aCorrectedFile();
    const begun = await get(world, id);
    await makeAnew();
    expect(await begun.text()).toBe(former.text);
  });

  test('and cannot be, its link goes on showing the former edition', async () => {
    const { world, id, former, makeAnew } = await aCorrectedFile((file) => file.values.variables['name'] === 'Анна');
    await makeAnew();
    const left = await get(world, id);
    expect([(await stored())[0]?.state, left.status, await left.text()]).toEqual(['failed', 200, former.text]);
  });

  test('a withdrawn one stays gone', async () => {
    const { world, id } = await aCorrectedFile();
    await database.db.update(files).set({ withdrawnAt: new Date() });
    expect((await get(world, id)).status).toBe(410);
  });
});

test('a withdrawn file is gone, and so is one in the trash', async () => {
  const { world, run } = await aCall([{ name: 'А' }]);
  const [id = ''] = (await run()).files;
  await database.db.update(files).set({ withdrawnAt: new Date() });
  expect((await get(world, id, { accept: 'text/html' })).status).toBe(410);
  await database.db.update(files).set({ withdrawnAt: null, trashedAt: new Date() });
  expect((await get(world, id)).status).toBe(410);
});

test('result=file waits for the first file and is that file', async () => {
  const { answering, start } = await aCall([{ name: 'Анна' }, { name: 'Б' }], undefined, '&result=file');
  await start();
  const response = await answering;
  const [file] = await stored();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(file && (await response.text()) === whole(file)).toBe(true);
  await expect.poll(async () => (await database.db.select().from(creations))[0]?.decidedAt).toBeInstanceOf(Date);
});

test('result=file whose file could not be made says so by a code that the description of the API names', async () => {
  const { answering, start } = await aCall([{ name: 'Анна' }], () => true, '&result=file');
  await start();
  const response = await answering;
  const { result, error } = (await response.json()) as { result: string; error: (typeof CREATE_REFUSALS)[number] };
  expect([response.status, result, error]).toEqual([200, 'error', 'gone']);
  expect(CREATE_REFUSALS).toContain(error);
});

test('the pick-up page offers a single file to everybody, several only to who is signed in there', async () => {
  const one = await aCall([{ name: 'А' }]);
  const page = async (id: string, workspaceId?: string) =>
    (
      await answerPickUp(new Request('http://school.example/'), id, {
        db: database.db,
        signedInWorkspace: () => Promise.resolve(workspaceId),
      })
    ).text();
  const { create_id, files: ids } = await one.run();
  expect(await page(create_id)).toContain(`/getfile/${ids[0]}/pdf/?download=1`);
  await database.db.update(creations).set({ fileCount: 2 });
  expect(await page(create_id)).not.toContain('/getfile/');
  expect(await page(create_id, newId())).not.toContain('/getfile/');
  expect(await page(create_id, one.workspace.id)).toContain('/getfile/');
  expect(await page(newId())).toContain('Ничего не найдено');
});
