import { describe, expect, test } from 'vitest';
import { calls, creations, oldIds, workspaces } from '@/db/schema';
import { listCalls, sweepCalls } from '@/db/queries/call-log';
import { newId } from '@/lib/ids';
import type { CallQuery } from '@/lib/api/tokens';
import { callLog } from '@/lib/server/tokens/call-log';
import { aSchool, CREATE_URL, createCaller, createUrl } from '../harness/school';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();
const logged = () => database.db.select().from(calls);
const { call } = { call: (...args: Parameters<ReturnType<typeof createCaller>['call']>) => createCaller(database.db).call(...args) };

describe('the call log', () => {
  test('holds an accepted call with its parameters, reply and creation, under the id that the reply carries', async () => {
    const { base, token, workspace } = await aSchool(database.db);
    const answer = await call({ ...base, mask_name: 'Анна', mask_other: 'x' }, { method: 'POST' });
    const [line] = await logged();
    expect(line).toMatchObject({
      id: answer.headers.get('x-request-id'),
      workspaceId: workspace.id,
      tokenId: token.id,
      creationId: (await database.db.select().from(creations))[0]?.id,
      method: 'POST',
      outcome: 'success',
      status: 200,
      reply: await answer.text(),
      parameters: [
        ['secure', '[hidden]'],
        ['doc_id', base.doc_id],
        ['mask_name', 'Анна'],
        ['mask_other', 'x'],
      ],
    });
    expect(line?.warnings.map(({ code }) => code)).toEqual(['missing_value', 'unused_variable']);
  });

  test('holds a refused call too, with the code, the message and the status it had', async () => {
    const { base } = await aSchool(database.db);
    const answer = await call({ ...base, mask_name: 'А', page_id: '9' }, { headers: { prefer: 'status' } });
    expect((await logged())[0]).toMatchObject({ outcome: 'bad_page_id', status: 400, creationId: null, reply: await answer.text() });
  });

  test.each<readonly [string, object, string]>([
    ['a switched-off API', { apiEnabled: false }, 'api_disabled'],
    ['nothing wrong', {}, 'success'],
  ])('holds a call under %s', async (_, settings, outcome) => {
    const { base } = await aSchool(database.db);
    if (Object.keys(settings).length > 0) await database.db.update(workspaces).set(settings);
    await call({ ...base, mask_name: 'А' });
    expect((await logged()).map((line) => line.outcome)).toEqual([outcome]);
  });

  test('holds none without a token of a workspace, and none that only looks', async () => {
    const { base } = await aSchool(database.db);
    await call({ ...base, secure: 'x'.repeat(36) });
    await call({ ...base, mask_name: 'А' }, { headers: { purpose: 'prefetch' } });
    expect(await logged()).toEqual([]);
  });

  test('names the document that was asked for, by its own id or an old one, also when the call was refused', async () => {
    const { base, workspace, document } = await aSchool(database.db);
    const oldId = newId();
    await database.db.insert(oldIds).values({ workspaceId: workspace.id, oldId, documentId: document.id });
    for (const query of [
      { mask_name: 'А' },
      { mask_name: 'А', page_id: '9' },
      { doc_id: oldId, mask_name: 'А' },
      { doc_id: newId(), mask_name: 'А' },
    ])
      await call({ ...base, ...query });
    const asked = (await logged()).map(
      ({ outcome, documentId }) => `${outcome} ${documentId === document.id ? 'ours' : String(documentId)}`,
    );
    expect(asked.sort()).toEqual(['bad_page_id ours', 'doc_not_found null', 'success ours', 'success ours']);
  });

  test('shows the link that result=link gave', async () => {
    const { base } = await aSchool(database.db);
    const link = await (await call({ ...base, mask_name: 'А', result: 'link' })).text();
    expect((await logged())[0]?.reply).toBe(link);
  });

  test('holds the beginning of a very large call', async () => {
    const { base } = await aSchool(database.db);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const rows = Array.from({ length: 20_000 }, (_, n) => ({ name: `Имя ${n}` }));
    for (const body of [`{"mask":${deep}}`, JSON.stringify({ mask: rows }), JSON.stringify({ mask_name: 'я'.repeat(1_000_000) })])
      await call(createUrl(base), { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const lines = await logged();
    expect(lines.map((line) => line.outcome).sort()).toEqual(['bad_mask_json', 'success', 'too_large']);
    for (const line of lines) expect(JSON.stringify(line).length).toBeLessThan(30_000);
  });

  test('takes in what a database cannot hold', async () => {
    const { base } = await aSchool(database.db);
    const reply = await call(`${createUrl({ ...base, mask_name: 'А' })}&x=a%00b&y=%ff`);
    expect(await reply.json()).toMatchObject({ result: 'success' });
    expect((await logged())[0]?.parameters).toContainEqual(['x', 'a\ufffdb']);
  });
});

describe('no secret is in it', () => {
  const twice = (text: string) => encodeURIComponent(encodeURIComponent(text));
  const bytes = (text: string) => [...text].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('');
  const ways: Record<string, (secure: string) => string> = {
    'as the parameter': (secure) => `secure=${secure}`,
    'under its name in capitals': (secure) => `SECURE=${secure}`,
    'with its name percent-encoded': (secure) => `%73ecure=${secure}`,
    'with its value percent-encoded sign by sign': (secure) => `secure=${bytes(secure)}`,
    'in another address': (secure) => `secure=${secure}&from=${encodeURIComponent(`https://x.example/?secure=${secure}&a=b`)}`,
    'in an address encoded twice': (secure) => `secure=${secure}&from=${twice(`https://x.example/?secure=${secure}`)}`,
    'sign by sign inside another value': (secure) => `secure=${secure}&from=${encodeURIComponent(bytes(secure))}`,
    'in JSON': (secure) => `secure=${secure}&extra=${encodeURIComponent(JSON.stringify({ a: { secure } }))}`,
    'in a variable': (secure) => `secure=${secure}&mask_name=${secure}`,
    'in a variable that a warning names': (secure) => `secure=${secure}&mask_имя${secure}=1`,
    'in a value that a refusal names': (secure) => `secure=${secure}&email_send=${secure}`,
    'as a name': (secure) => `secure=${secure}&${secure}=1`,
    'at the place where a long value is cut': (secure) => `secure=${secure}&long=${'x'.repeat(1_985)}${secure}`,
  };
  test.each(Object.entries(ways))('%s', async (_, query) => {
    for (const value of ['8453bc41-c34y-4ead-80e8-c4e76175a11b', undefined]) {
      const school = await aSchool(database.db, value === undefined ? {} : { value });
      await call(`${CREATE_URL}?doc_id=${school.base.doc_id}&mask_name=A&${query(school.token.value)}`);
      const lines = JSON.stringify(await logged());
      expect(lines).toContain('[hidden]');
      for (const secret of [school.token.value, bytes(school.token.value)]) expect(lines).not.toContain(secret);
      expect(lines).not.toContain(school.token.value.slice(0, 12));
      await database.db.delete(workspaces);
    }
  });

  test('in a JSON body', async () => {
    const { base, token } = await aSchool(database.db);
    const body = JSON.stringify({ ...base, mask: [{ name: 'А', secure: token.value, note: `{"secure":"${token.value}"}` }] });
    await call(CREATE_URL, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const lines = JSON.stringify(await logged());
    expect(lines).toContain('success');
    expect(lines).not.toContain(token.value);
  });
});

describe('reading it', () => {
  test('goes page by page, newest first, each call once, though new ones come', async () => {
    const { base, workspace } = await aSchool(database.db);
    // Several within one millisecond.
    const moments = Array.from({ length: 7 }, (_, n) => new Date(1_800_000_000_000 + Math.floor(n / 3)));
    for (const now of moments) await createCaller(database.db, { now: () => now }).call({ ...base, mask_name: 'А' });
    const seen: string[] = [];
    let after: { createdAt: Date; id: string } | undefined;
    for (;;) {
      const page = await listCalls(database.db, workspace.scope, { after, limit: 2 });
      if (page.length === 0) break;
      seen.push(...page.map(({ id }) => id));
      after = page.at(-1);
      if (seen.length === 2) await call({ ...base, mask_name: 'Б' });
    }
    const all = await logged();
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(7);
    expect(all).toHaveLength(8);
  });

  test('finds those of a token, of a document, those refused, and a text in any letter case', async () => {
    const { base, workspace, token, document } = await aSchool(database.db);
    const other = await aSchool(database.db, { workspace });
    await call({ ...base, mask_name: 'Алёна' });
    await call({ ...base, mask_name: 'Пётр 50%', page_id: '9' });
    await call({ ...other.base, mask_name: 'Анна' });
    const names = async (query: CallQuery) =>
      (await callLog(workspace.scope, { locale: 'ru', timeZone: 'UTC' }, query)).calls
        .map(({ parameters }) => parameters.find(([name]) => name === 'mask_name')?.[1])
        .sort();
    expect(await names({ tokenId: token.id })).toEqual(['Алёна', 'Пётр 50%']);
    expect(await names({ documentId: document.id })).toEqual(['Алёна', 'Пётр 50%']);
    expect(await names({ refused: '1' })).toEqual(['Пётр 50%']);
    expect(await names({ search: 'АЛЕНА' })).toEqual(['Алёна']);
    expect(await names({ search: '0%' })).toEqual(['Пётр 50%']);
    expect(await names({ search: 'bad_page' })).toEqual(['Пётр 50%']);
    expect(await names({ documentId: newId() })).toEqual([]);
  });

  test('says why in the reader’s language, with the names of token and document and how many files', async () => {
    const { base, workspace, document, token } = await aSchool(database.db);
    await call({ ...base, mask_name: 'А', page_id: '9' });
    await call({ ...base, mask: JSON.stringify([{ name: 'А' }, { name: 'Б' }]) });
    const { calls: shown, next } = await callLog(workspace.scope, { locale: 'en', timeZone: 'UTC' }, {});
    const refused = shown.find(({ outcome }) => outcome === 'bad_page_id');
    const made = shown.find(({ outcome }) => outcome === 'success');
    expect(refused).toMatchObject({ reason: expect.stringContaining('no page 9') as string, fileCount: 0, creationId: null });
    expect(refused?.reply).toContain('Листа 9');
    expect(made).toMatchObject({
      reason: null,
      fileCount: 2,
      document: { id: document.id, name: 'Диплом' },
      token: { last4: token.value.slice(-4) },
    });
    expect(made?.warnings).toEqual([expect.stringMatching(/%city/)]);
    expect(next).toBeNull();
  });

  test('shows no other workspace’s calls', async () => {
    const [here, there] = [await aSchool(database.db), await aSchool(database.db)];
    await call({ ...there.base, mask_name: 'А' });
    expect(await listCalls(database.db, here.workspace.scope, { limit: 10 })).toEqual([]);
  });

  test('ends after ninety days, chunk by chunk', async () => {
    const { base } = await aSchool(database.db);
    const now = new Date('2026-11-24T00:00:00Z');
    for (const daysAgo of [91, 92, 89]) {
      const then = new Date(now.getTime() - daysAgo * 86_400_000);
      await createCaller(database.db, { now: () => then }).call({ ...base, mask_name: newId() });
    }
    const before = new Date(now.getTime() - 90 * 86_400_000);
    expect([await sweepCalls(database.db, { before, limit: 1 }), await sweepCalls(database.db, { before, limit: 5 })]).toEqual([1, 1]);
    expect(await logged()).toHaveLength(1);
  });
});
