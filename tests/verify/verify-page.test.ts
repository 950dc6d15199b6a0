import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { files, workspaces } from '@/db/schema';
import { ENGINE } from '@/lib/render/engine';
import { answerVerify, answerVerifyPicture } from '@/lib/server/verify/answer-verify';
import { newVerifyCode } from '@/lib/server/verify/verify-code';
import { aCreation } from '../harness/builders';
import { createWorld } from '../harness/create-world';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();

const READY = {
  state: 'ready' as const,
  parts: [{ hash: 'a'.repeat(64), length: 10 }],
  length: 10,
  digest: 'digest',
  engine: ENGINE,
  madeAt: new Date('2026-11-24T20:30:00Z'),
};

/** A file that is ready unless it says otherwise, and its public page. */
async function aFile(properties: Partial<Omit<typeof files.$inferSelect, 'search'>> = {}) {
  const { fileIds, workspace } = await aCreation(database.db, { files: [{ name: 'Диплом <Анна>' }] });
  const [id = ''] = fileIds;
  await database.db
    .update(files)
    .set({ ...READY, ...properties })
    .where(eq(files.id, id));
  const [file] = await database.db.select().from(files).where(eq(files.id, id));
  const code = file?.verifyCode ?? '';
  return { id, code, workspace };
}

const request = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('http://school.example/v/x', { method, headers: { 'accept-language': 'ru', ...headers } });
const ask = (code: string, headers?: Record<string, string>, method?: string) =>
  answerVerify(request(headers, method), code, { db: database.db });
const picture = (code: string, headers?: Record<string, string>, method?: string) =>
  answerVerifyPicture(request(headers, method), code, createWorld(database.db).services);

describe('the public page of a file', () => {
  test('says that it is genuine, and names it, its document and its day', async () => {
    const { code } = await aFile();
    const response = await ask(code);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('Документ подлинный');
    expect(html).toContain('<dt>Название</dt><dd>Диплом &lt;Анна&gt;</dd>');
    expect(html).toContain('<dt>Документ</dt><dd>Диплом</dd>');
    expect(html).toContain('<dt>Дата</dt><dd>24 ноября 2026 г.</dd>');
    expect(html).toContain(`src="/v/${code}/picture"`);
  });

  test('nowhere holds the file’s id or its values', async () => {
    const { id, code } = await aFile({ variables: { name: 'Анна', email: 'anna@example.org' } });
    const response = await ask(code);
    const shown = JSON.stringify([...response.headers]) + (await response.text());
    const image = JSON.stringify([...(await picture(code)).headers]);
    for (const secret of [id, 'anna@example.org']) expect(shown + image).not.toContain(secret);
  });

  test('is kept from search engines, other sites’ frames and referrers, and asked for anew each time', async () => {
    const { headers } = await ask((await aFile()).code);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as unknown,
    });
  });

  test('says that the file was made again, and when, by the school’s clock', async () => {
    const html = await (await ask((await aFile({ edition: 2, madeAt: new Date('2026-12-01T22:30:00Z') })).code)).text();
    expect(html).toContain('Документ заменён');
    expect(html).toContain('<p>2 декабря 2026 г. его создали заново. ');
    expect(html).toContain('/picture');
  });

  test('says that it was withdrawn, and shows it no more', async () => {
    const { code } = await aFile({ withdrawnAt: new Date('2026-12-05T10:00:00Z') });
    const response = await ask(code);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('Документ отозван');
    expect(html).toContain('<p>С 5 декабря 2026 г. он больше не действует. ');
    expect(html).not.toContain('/picture');
    expect((await picture(code)).status).toBe(404);
  });

  test('shows no picture when the workspace closes its links to strangers', async () => {
    const { code, workspace } = await aFile();
    await database.db.update(workspaces).set({ publicLinks: false }).where(eq(workspaces.id, workspace.id));
    expect(await (await ask(code)).text()).not.toContain('/picture');
    expect((await picture(code)).status).toBe(404);
  });

  test('waits for a file that is still being made', async () => {
    const response = await ask((await aFile({ state: 'pending', parts: null, length: null, digest: null })).code);
    expect([response.status, response.headers.get('retry-after')]).toEqual([404, '1']);
    expect(await response.text()).toContain('http-equiv="refresh"');
  });

  test('is the same for a code that never was, a failed file and one in the trash', async () => {
    const failed = await aFile({ state: 'failed', parts: null });
    const trashed = await aFile({ trashedAt: new Date() });
    const answers = await Promise.all([newVerifyCode(), 'x', '../..', failed.code, trashed.code].map((code) => ask(code)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    const pages = await Promise.all(answers.map((response) => response.text()));
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('Такого документа нет');
  });

  test('is found by a code typed in small letters, with spaces or dashes', async () => {
    const { code } = await aFile();
    for (const typed of [code.toLowerCase(), code.replace(/.{4}/g, '$&-'), ` ${code.replace(/.{4}/g, '$& ')}`])
      expect((await ask(typed)).status).toBe(200);
  });

  test('is not found by the file’s id', async () => {
    const { id } = await aFile();
    expect((await ask(id)).status).toBe(404);
    expect((await ask(id.replaceAll('-', '').slice(0, 16))).status).toBe(404);
  });

  test('is in the reader’s language, else in the workspace’s', async () => {
    const { code, workspace } = await aFile();
    await database.db.update(workspaces).set({ locale: 'en' }).where(eq(workspaces.id, workspace.id));
    expect(await (await ask(code)).text()).toContain('<html lang="ru">');
    const none = await (await ask(code, { 'accept-language': '' })).text();
    expect(none).toContain('<html lang="en">');
    expect(none).toContain('<dd>24 November 2026</dd>');
  });

  test('answers HEAD with the same headers and nothing else', async () => {
    const { code } = await aFile();
    const [head, get] = [await ask(code, {}, 'HEAD'), await ask(code)];
    expect([head.status, await head.text(), [...head.headers]]).toEqual([200, '', [...get.headers]]);
  });
});

describe('its picture', () => {
  test('is the first of the file’s own pages, small', async () => {
    const { services } = createWorld(database.db);
    const views: unknown[] = [];
    const makeJpg: typeof services.makeJpg = (_version, _file, view) => {
      views.push(view);
      return Promise.resolve(new TextEncoder().encode('small'));
    };
    const { code } = await aFile();
    const response = await answerVerifyPicture(request(), code, { ...services, makeJpg });
    expect([response.headers.get('content-type'), await response.text()]).toEqual(['image/jpeg', 'small']);
    expect(views).toEqual([{ page: 0, dpi: (1000 * 72) / 842 }]);
  });

  test('is asked about each time and sent once', async () => {
    const { code } = await aFile();
    const first = await picture(code);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect((await picture(code, { 'if-none-match': etag })).status).toBe(304);
    expect(await (await picture(code, {}, 'HEAD')).text()).toBe('');
  });
});

test('a verification code has 80 random bits and no sign that people mistake for another', () => {
  const codes = Array.from({ length: 2000 }, newVerifyCode);
  expect(new Set(codes).size).toBe(2000);
  expect(new Set(codes.join(''))).toEqual(new Set('23456789ABCDEFGHJKLMNPQRSTUVWXYZ'));
  expect(codes.every((code) => code.length === 16)).toBe(true);
});
