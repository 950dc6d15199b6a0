import { asc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { creations, files, folders } from '@/db/schema';
import type { ErrorCode, ErrorDetails } from '@/lib/errors';
import { refusalMessage, warningMessage } from '@/lib/i18n/calls/say-call';
import type { CreateWarning } from '@/lib/server/create/create-warning';
import { answerCreateHead } from '@/lib/server/create/answer-create';
import { preflight } from '@/lib/server/http/cors';
import { aDocument, aFolder, aMailTemplate, aToken } from '../harness/builders';
import { aSchool, CREATE_URL, createCaller, whatIsThere, type CreateReply } from '../harness/school';
import { testDatabase } from '../harness/test-database';

/**
 * The oddities that callers of the service rely on, in one table: what is sent, the exact reply, and what it leaves behind. `S` and `D` in
 * an address stand for the token and the document, `F` for a folder of the workspace, `M` for a mail template.
 */
const database = testDatabase();
const BASE = 'secure=S&doc_id=D';
const UUID = '5a390b28-9845-4c01-b94a-7d252b115e2e';

type Body = readonly [type: string | undefined, text: string];
interface Sent {
  /** After `/api/v1/create`. */
  readonly target: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: Body;
  readonly headers?: Readonly<Record<string, string>>;
}
interface Made {
  /** Variables of each file. */
  readonly files: readonly Readonly<Record<string, string>>[];
  readonly warnings?: readonly CreateWarning[];
  /** Names of all folders there are afterwards, beside the one the workspace has. */
  readonly folders?: readonly string[];
}
type Refused = readonly [code: ErrorCode, details?: ErrorDetails];

const get = (target: string, headers: Record<string, string> = {}): Sent => ({ target, headers });
const post = (target: string, type?: string, text?: string): Sent => ({
  target,
  method: 'POST',
  ...(text === undefined ? {} : { body: [type, text] as const }),
});
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const ANNA = { files: [{ name: 'Анна' }], warnings: [{ code: 'missing_value', variable: 'city' }] } as const;
const cut = (name: string): CreateWarning => ({ code: 'placeholder_cut', name });
const missing = (variable: string): CreateWarning => ({ code: 'missing_value', variable });

/** Whatever is sent so makes what stands beside it. */
const MADE: Record<string, readonly [Sent, Made]> = {
  // §1, the address and where parameters stand.
  'GET with a final slash': [get(`/?${BASE}&mask_name=Анна`), ANNA],
  'GET without a final slash': [get(`?${BASE}&mask_name=Анна`), ANNA],
  'create/??': [get(`/??${BASE}&mask_name=Анна`), ANNA],
  'create/?&a=b': [get(`/?&a=b&${BASE}&mask_name=Анна`), ANNA],
  'empty pairs': [get(`/?&&${BASE}&&=&&mask_name=Анна&`), ANNA],
  'a POST with all in the query and no body (GetCourse)': [post(`/?${BASE}&mask_name=Анна`), ANNA],
  'a POST with an empty body': [post(`/?${BASE}&mask_name=Анна`, FORM, ''), ANNA],
  'a form': [post('/', FORM, `${BASE}&mask_name=Анна`), ANNA],
  'a form under no content type': [post('/', undefined, `${BASE}&mask_name=Анна`), ANNA],
  'a JSON body': [post('/', JSON_TYPE, '{"secure":"S","doc_id":"D","mask_name":"Анна"}'), ANNA],
  'a JSON body under text/plain': [post('/', 'text/plain', '{"secure":"S","doc_id":"D","mask_name":"Анна"}'), ANNA],
  'query and body together': [post(`/?secure=S`, FORM, 'doc_id=D&mask_name=Анна'), ANNA],
  'a name in both: the body wins': [post(`/?${BASE}&mask_name=Нина`, FORM, 'mask_name=Анна'), ANNA],
  'a wrong document in the query, the right one in the body': [post(`/?secure=S&doc_id=${UUID}`, FORM, 'doc_id=D&mask_name=Анна'), ANNA],
  'fixed names in any case': [get('/?Secure=S&DOC_ID=D&mask_name=Анна'), ANNA],
  'unknown parameters (Tilda)': [get(`/?${BASE}&mask_name=Анна&tranid=1:2&formid=f&COOKIES=a%3Db`), ANNA],
  'the same ids twice': [get(`/?${BASE}&${BASE}&mask_name=Анна`), ANNA],
  'empty optional parameters': [get(`/?${BASE}&mask_name=Анна&folder_id=&mail_id=&page_id=&result=&email_send=&idempotency_key=`), ANNA],
  'an unknown result': [get(`/?${BASE}&mask_name=Анна&result=xml`), ANNA],
  '+ as a space': [get(`/?${BASE}&mask_name=Анна+Ли&mask_city=X`), { files: [{ name: 'Анна Ли', city: 'X' }] }],
  'an encoded +': [get(`/?${BASE}&mask_name=%2B7&mask_city=X`), { files: [{ name: '+7', city: 'X' }] }],
  'bytes of cp1251': [
    get(`/?${BASE}&mask_name=%C0%ED&mask_city=X`),
    { files: [{ name: '\ufffd\ufffd', city: 'X' }], warnings: [{ code: 'bad_encoding' }] },
  ],
  // §1, mask and mask_*.
  'mask: a list of objects': [
    get(`/?${BASE}&mask=[{"%25name":"Анна","%25city":"X"},{"%25name":"Ли","%25city":"Y"}]`),
    {
      files: [
        { name: 'Анна', city: 'X' },
        { name: 'Ли', city: 'Y' },
      ],
    },
  ],
  'mask: one object': [get(`/?${BASE}&mask={"%25name":"Анна"}`), ANNA],
  'mask: a key without %': [get(`/?${BASE}&mask={"name":"Анна"}`), ANNA],
  'mask: real JSON in a JSON body': [post('/', JSON_TYPE, '{"secure":"S","doc_id":"D","mask":[{"%name":"Анна"}]}'), ANNA],
  'mask: numbers as they are written, null as nothing': [
    post('/', JSON_TYPE, '{"secure":"S","doc_id":"D","mask":[{"name":12345678901234567890,"city":null}]}'),
    { files: [{ name: '12345678901234567890', city: '' }], warnings: [missing('city')] },
  ],
  'mask_* as defaults of mask': [
    get(`/?${BASE}&mask_city=X&mask=[{"name":"Анна"},{"name":"Ли","city":"Y"}]`),
    {
      files: [
        { name: 'Анна', city: 'X' },
        { name: 'Ли', city: 'Y' },
      ],
    },
  ],
  'a variable that is not Latin': [
    get(`/?${BASE}&mask_name=Анна&mask_фио=Б`),
    { ...ANNA, warnings: [{ code: 'variable_ignored', name: 'фио' }, ...ANNA.warnings] },
  ],
  'a name that is no variable, too long to be told whole': [
    get(`/?${BASE}&mask_name=Анна&mask_${'ы'.repeat(99)}😀=1`),
    { ...ANNA, warnings: [{ code: 'variable_ignored', name: `${'ы'.repeat(99)}…` }, ...ANNA.warnings] },
  ],
  'variables are case-sensitive': [
    get(`/?${BASE}&mask_Name=Анна&mask_city=X`),
    { files: [{ Name: 'Анна', city: 'X' }], warnings: [missing('name'), { code: 'unused_variable', variable: 'Name' }] },
  ],
  // §1, values.
  'an unfilled field of GetCourse': [
    get(`/?${BASE}&mask_name=Анна&mask_city={object.city}`),
    { files: [{ name: 'Анна', city: '' }], warnings: [cut('city'), missing('city')] },
  ],
  'an unfilled field inside a longer value': [
    get(`/?${BASE}&mask_name={object.last_name}%20Анна&mask_city=г.%20{object.Город},%20дом`),
    { files: [{ name: 'Анна', city: 'г. , дом' }], warnings: [cut('name'), cut('city')] },
  ],
  'an unfilled folder': [
    get(`/?${BASE}&mask_name=Анна&folder_id={object.folder}`),
    { ...ANNA, warnings: [cut('folder_id'), missing('city')] },
  ],
  'spaces and tabs are trimmed and folded, line breaks stay': [
    get(`/?${BASE}&mask_name=%20Анна%20%09Ли%20&mask_city=a%0D%0Ab`),
    { files: [{ name: 'Анна Ли', city: 'a\nb' }] },
  ],
  'braces and % in a value are text': [
    get(`/?${BASE}&mask_name=%7B%7Bdate%7D%7D&mask_city=%25name`),
    { files: [{ name: '{{date}}', city: '%name' }] },
  ],
  'an empty value': [get(`/?${BASE}&mask_name=&mask_city=X`), { files: [{ name: '', city: 'X' }], warnings: [missing('name')] }],
  'a value that nothing uses': [
    get(`/?${BASE}&mask_name=Анна&mask_city=X&mask_more=Y`),
    { files: [{ name: 'Анна', city: 'X', more: 'Y' }], warnings: [{ code: 'unused_variable', variable: 'more' }] },
  ],
  'the whole line of the help page, filled in': [
    post('/?mask_name=Иванов%20Иван&mask_city=Омск&mask_level=отлично&mask_email=ivan@example.org&doc_id=D&folder_id=F&mail_id=M&secure=S'),
    {
      files: [{ name: 'Иванов Иван', city: 'Омск', level: 'отлично', email: 'ivan@example.org' }],
      warnings: [{ code: 'mail_not_connected' }, { code: 'unused_variable', variable: 'level' }],
    },
  ],
  // §1, folder_id and page_id.
  'a folder there is': [get(`/?${BASE}&mask_name=Анна&folder_id=F`), ANNA],
  'a folder id that the workspace lacks': [
    get(`/?${BASE}&mask_name=Анна&folder_id=${UUID}`),
    { ...ANNA, warnings: [{ code: 'folder_created', name: 'Диплом' }, missing('city')], folders: ['Диплом'] },
  ],
  'a path of folders': [get(`/?${BASE}&mask_name=Анна&folder_id=Курсы/Май`), { ...ANNA, folders: ['Курсы', 'Май'] }],
  'a folder of a row': [
    get(`/?${BASE}&folder_id=F&mask={"name":"Анна","city":"X","%25folder_id":"Май"}`),
    { files: [{ name: 'Анна', city: 'X', folder_id: 'Май' }], folders: ['Май'] },
  ],
  'the only page by its number': [get(`/?${BASE}&mask_name=Анна&page_id=0`), ANNA],
  // §1, letters that are not asked for change nothing.
  'a time to send without mail_id': [get(`/?${BASE}&mask_name=Анна&email_send=timeout&email_timeout_value=2&email_timeout_value=h`), ANNA],
  'the unit before the amount': [get(`/?${BASE}&mask_name=Анна&email_send=timeout&email_timeout_value=h&email_timeout_value=2`), ANNA],
  'a moment that has passed': [get(`/?${BASE}&mask_name=Анна&email_timeout_timestamp=1`), ANNA],
};

/** Whatever is sent so is refused, and nothing is made. */
const REFUSED: Record<string, readonly [Sent, ...Refused]> = {
  'no token': [get('/?doc_id=D&mask_name=А'), 'no_secure'],
  'an unknown token': [get(`/?secure=${'x'.repeat(36)}&doc_id=D&mask_name=А`), 'bad_secure'],
  'the Cyrillic token of the help page': [
    get('/?secure=8453bc41-с34у-4ead-80e8-c4e76175a11b&doc_id=D&mask_name=А'),
    'bad_secure',
    { reason: 'letter', letter: 'с', position: 10 },
  ],
  'a token of another length': [get('/?secure=abc&doc_id=D&mask_name=А'), 'bad_secure', { reason: 'length', length: 3 }],
  'two tokens': [get(`/?secure=S&secure=${'x'.repeat(36)}&doc_id=D&mask_name=А`), 'bad_secure', { reason: 'twice' }],
  'a token that is switched off': [get('/?secure=OFF&doc_id=D&mask_name=А'), 'secure_disabled', { reason: 'off' }],
  'a GET with a token for POST only': [get('/?secure=POSTONLY&doc_id=D&mask_name=А'), 'secure_disabled', { reason: 'post', method: 'GET' }],
  'no document': [get('/?secure=S&mask_name=А'), 'no_doc_id'],
  'an empty document id': [get('/?secure=S&doc_id=&mask_name=А'), 'no_doc_id'],
  'a document that is not there': [get(`/?secure=S&doc_id=${UUID}&mask_name=А`), 'doc_not_found'],
  'a document of another workspace': [get('/?secure=S&doc_id=FOREIGN&mask_name=А'), 'doc_not_found'],
  'two documents': [get(`/?${BASE}&doc_id=${UUID}&mask_name=А`), 'doc_not_found', { reason: 'twice' }],
  'a document in the trash': [get('/?secure=S&doc_id=TRASHED&mask_name=А'), 'doc_in_trash', { document: 'Старый' }],
  'no variables at all': [get(`/?${BASE}`), 'no_mask'],
  'a mask that is no JSON': [get(`/?${BASE}&mask=[{]`), 'bad_mask_json', { reason: 'syntax', position: 3 }],
  'a mask of no rows': [get(`/?${BASE}&mask=[]`), 'bad_mask_json', { reason: 'empty' }],
  'a list as a value': [get(`/?${BASE}&mask={"name":[1]}`), 'bad_mask_json', { reason: 'nested', variable: 'name', row: 1 }],
  'a mask nested a hundred thousand deep': [
    post('/', FORM, `${BASE}&mask=${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    'bad_mask_json',
    { reason: 'row', row: 1 },
  ],
  'a body that is cut off': [post(`/?${BASE}`, JSON_TYPE, '{"mask_name":'), 'bad_mask_json', { reason: 'body' }],
  'a mail template that is not there': [get(`/?${BASE}&mask_name=А&mail_id=${UUID}`), 'mail_not_found'],
  'two mail templates': [get(`/?${BASE}&mask_name=А&mail_id=${UUID}&mail_id=M`), 'mail_not_found', { reason: 'twice' }],
  'an unknown time to send': [get(`/?${BASE}&mask_name=А&email_send=later`), 'bad_email_send', { value: 'later' }],
  'a delay without a unit': [
    get(`/?${BASE}&mask_name=А&email_send=timeout&email_timeout_value=2`),
    'bad_email_timeout',
    { reason: 'unit', value: 2 },
  ],
  'a moment over a year ahead': [get(`/?${BASE}&mask_name=А&email_timeout_timestamp=9999999999`), 'bad_email_timeout', { reason: 'far' }],
  'a mistyped folder id': [
    get(`/?${BASE}&mask_name=А&folder_id=${UUID.slice(0, -1)}х`),
    'bad_folder',
    { reason: 'id', folder: `${UUID.slice(0, -1)}х` },
  ],
  'two folders': [get(`/?${BASE}&mask_name=А&folder_id=a&folder_id=b`), 'bad_folder', { reason: 'twice' }],
  'a page that is not there': [get(`/?${BASE}&mask_name=А&page_id=0,1`), 'bad_page_id', { reason: 'range', page: 1, count: 1 }],
  'a page that is no number': [get(`/?${BASE}&mask_name=А&page_id=x`), 'bad_page_id', { reason: 'form', page: 'x' }],
  'keys in parameter and header that differ': [
    get(`/?${BASE}&mask_name=А&idempotency_key=a`, { 'idempotency-key': 'b' }),
    'idempotency_mismatch',
    { reason: 'twice' },
  ],
  '100,001 rows': [
    post('/', JSON_TYPE, JSON.stringify({ secure: 'S', doc_id: 'D', mask: Array.from({ length: 100_001 }, () => ({})) })),
    'too_large',
    { limit: 'rows', setting: 'LIMIT_ROWS', max: 100_000, given: 100_001 },
  ],
  '10,000 variables': [
    post('/', JSON_TYPE, JSON.stringify({ secure: 'S', doc_id: 'D', mask: [variables(10_000)] })),
    'too_large',
    { limit: 'variables', setting: 'LIMIT_VARIABLES', max: 1_000, given: 10_000, row: 1 },
  ],
  'a value of a million characters': [
    post('/', FORM, `${BASE}&mask_name=${'я'.repeat(1_000_000)}`),
    'too_large',
    { limit: 'value', setting: 'LIMIT_VALUE', max: 10_000, variable: 'name', row: 1 },
  ],
  'a link of 65 kB': [
    get(`/?${BASE}&mask_name=${'x'.repeat(65 * 1024)}`),
    'too_large',
    { limit: 'target', setting: 'LIMIT_TARGET_KB', max: 64 },
  ],
  'a body over 50 MB': [
    { ...post(`/?${BASE}`, FORM, 'mask_name=А'), headers: { 'content-length': String(51 * 1024 * 1024) } },
    'too_large',
    { limit: 'body', setting: 'LIMIT_BODY_MB', max: 50 },
  ],
};

/** Whatever is sent so only looks: nothing is made, whatever the parameters. */
const LOOKS: Record<string, Readonly<Record<string, string>>> = {
  'a browser’s prefetch': { 'sec-purpose': 'prefetch' },
  'a prerender': { 'sec-purpose': 'prefetch;prerender' },
  'an old prefetch mark': { purpose: 'prefetch' },
  'Telegram’s preview': { 'user-agent': 'TelegramBot (like TwitterBot)' },
  'Slack’s preview': { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' },
  'VK’s preview': { 'user-agent': 'Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)' },
};

function variables(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`v${n}`, '']));
}

/** A workspace with all that the letters in an address stand for. */
async function school() {
  const { db } = database;
  const made = await aSchool(db);
  const { workspace } = made;
  const names: Record<string, string> = {
    S: made.token.value,
    D: made.document.id,
    F: (await aFolder(db, { workspace })).id,
    M: (await aMailTemplate(db, { workspace })).id,
    OFF: (await aToken(db, { workspace, enabled: false })).value,
    POSTONLY: (await aToken(db, { workspace, postOnly: true })).value,
    TRASHED: (await aDocument(db, { workspace, name: 'Старый', trashedAt: new Date() })).id,
    FOREIGN: (await aDocument(db)).id,
  };
  const fill = (text: string) =>
    text.replace(
      /((?:secure|doc_id|folder_id|mail_id)(?:=|":"))([A-Z]+)\b/gi,
      (_, before: string, name: string) => before + (names[name] ?? name),
    );
  return { ...made, fill };
}

async function send({ target, method = 'GET', body, headers = {} }: Sent, fill: (text: string) => string): Promise<Response> {
  const type = body?.[0] === undefined ? {} : { 'content-type': body[0] };
  // Bytes: of a text `Request` would make text/plain.
  const init = { method, headers: { ...type, ...headers }, ...(body ? { body: new TextEncoder().encode(fill(body[1])) } : {}) };
  return createCaller(database.db).call(`${CREATE_URL.replace(/\/$/, '')}${fill(target)}`, init);
}

const NOTHING = { creations: 0, files: 0, jobs: 0, folders: 1, callKeys: 0 };

describe('is made:', () => {
  test.each(Object.entries(MADE))('%s', async (_, [sent, made]) => {
    const { fill } = await school();
    const answer = await send(sent, fill);
    const [creation] = await database.db.select().from(creations);
    const stored = await database.db.select().from(files).orderBy(asc(files.position));
    const warnings = (made.warnings ?? []).map((warning) => ({ code: warning.code, message: warningMessage('ru', warning) }));
    expect(answer.status).toBe(200);
    expect((await answer.json()) as CreateReply).toEqual({
      result: 'success',
      create_id: creation?.id,
      url: `http://school.example/getform/${creation?.id}/`,
      files: stored.map((file) => file.id),
      ...(warnings.length > 0 ? { warnings } : {}),
    });
    expect(stored.map((file) => file.variables)).toEqual(made.files);
    expect(creation?.warnings.map(({ code, message }) => ({ code, message }))).toEqual(warnings);
    const names = (await database.db.select().from(folders)).map((folder) => folder.name);
    expect(names.sort()).toEqual(['Выпуск 2026', ...(made.folders ?? [])].sort());
    expect(await whatIsThere(database.db)).toMatchObject({ creations: 1, files: made.files.length, jobs: 1, calls: 1 });
  });
});

describe('is refused, and nothing is made:', () => {
  test.each(Object.entries(REFUSED))('%s', async (_, [sent, code, details = {}]) => {
    const { fill } = await school();
    const answer = await send(sent, fill);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect((await answer.json()) as CreateReply).toEqual({ result: 'error', error: code, message: refusalMessage('ru', code, details) });
    const known = code === 'no_secure' || code === 'bad_secure' ? 0 : 1;
    expect(await whatIsThere(database.db)).toEqual({ ...NOTHING, calls: known });
  });
});

describe('only looks, and nothing is made:', () => {
  test.each(Object.entries(LOOKS))('%s', async (_, headers) => {
    const { fill } = await school();
    const answer = await send(get(`/?${BASE}&mask_name=А`, headers), fill);
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([503, '', 'no-store']);
    expect(await whatIsThere(database.db)).toEqual({ ...NOTHING, calls: 0 });
  });

  test('HEAD', async () => {
    const { fill } = await school();
    const answer = answerCreateHead(new Request(`${CREATE_URL}${fill(`?${BASE}&mask_name=А`)}`, { method: 'HEAD' }));
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(await whatIsThere(database.db)).toEqual({ ...NOTHING, calls: 0 });
  });

  test('OPTIONS, which every origin may ask', () => {
    const answer = preflight(new Request(CREATE_URL, { method: 'OPTIONS', headers: { 'access-control-request-headers': 'x-a' } }));
    expect([answer.status, answer.headers.get('access-control-allow-origin'), answer.headers.get('access-control-allow-headers')]).toEqual([
      204,
      '*',
      'x-a',
    ]);
  });

  test('a POST with the same marks is a call', async () => {
    const { fill } = await school();
    const answer = await send({ ...post(`/?${BASE}&mask_name=А`), headers: { purpose: 'prefetch' } }, fill);
    expect(await answer.json()).toMatchObject({ result: 'success' });
  });
});

test('result=file whose file is not made in time is 404 with the reply, and making goes on', async () => {
  const { base } = await school();
  // Whoever no longer waits is answered as after half a minute.
  const signal = AbortSignal.abort();
  const answer = await createCaller(database.db).call({ ...base, mask_name: 'А', result: 'file' }, { signal });
  expect([answer.status, ((await answer.json()) as CreateReply).result]).toEqual([404, 'success']);
  expect(await whatIsThere(database.db)).toMatchObject({ files: 1, jobs: 1 });
});

describe('a refusal says its HTTP status with Prefer: status:', () => {
  const STATUSES: Record<string, readonly [target: string, status: number]> = {
    no_secure: ['/?doc_id=D', 401],
    doc_not_found: [`/?secure=S&doc_id=${UUID}&mask_name=А`, 404],
    doc_in_trash: ['/?secure=S&doc_id=TRASHED&mask_name=А', 409],
    no_mask: [`/?${BASE}`, 400],
    too_large: [`/?${BASE}&mask_name=${'x'.repeat(10_001)}`, 413],
  };
  test.each(Object.entries(STATUSES))('%s', async (code, [target, status]) => {
    const { fill } = await school();
    const answer = await send(get(target, { prefer: 'respond-async, status' }), fill);
    expect([answer.status, ((await answer.json()) as CreateReply).error]).toEqual([status, code]);
  });
});
