import { describe, expect, test } from 'vitest';
import { AppError, type ErrorDetails } from '../../errors';
import { createLimits } from './create-limits';
import type { CreateRequest } from './create-request';
import { readCreateRequest } from './read-create-request';
import { formBody, multipartBody, readParameters, type CallBody } from './read-parameters';
import { readSecure } from './read-secure';
import { jsonBody } from './json-body';

const DOC = 'b75b01cf-c732-49c6-80a0-77dd051a8299';
const TOKEN = 'dm_0123456789abcdefghijklmnopqrstuvw';
const NONE: CallBody = { kind: 'none' };

const bytes = (text: string) => new TextEncoder().encode(text);
const form = (text: string) => formBody(bytes(text));
const json = (value: unknown) => jsonBody(bytes(typeof value === 'string' ? value : JSON.stringify(value)), createLimits());
const read = (search: string, body: CallBody = NONE) =>
  readCreateRequest(readParameters(search, body), new Date('2026-11-24T08:00:00Z'), createLimits());
/** The variables of all rows, as plain objects. */
const rows = (request: CreateRequest) => request.rows.map((row) => ({ ...row.variables }));
const mask = (value: unknown) => `?doc_id=${DOC}&mask=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`;

describe('every way to send one name gives the same row', () => {
  const ways: Record<string, readonly [search: string, body?: CallBody]> = {
    'a query': [`?doc_id=${DOC}&mask_name=Анна`],
    'no question mark (already cut off)': [`doc_id=${DOC}&mask_name=Анна`],
    'two question marks': [`??doc_id=${DOC}&mask_name=Анна`],
    'an ampersand first': [`?&doc_id=${DOC}&mask_name=Анна`],
    'empty pairs': [`?&&doc_id=${DOC}&&&mask_name=Анна&&`],
    'a pair that is only an equals sign': [`?=&doc_id=${DOC}&=x&mask_name=Анна`],
    'percent-encoded UTF-8': [`?doc_id=${DOC}&mask_name=%D0%90%D0%BD%D0%BD%D0%B0`],
    'lower-case hex': [`?doc_id=${DOC}&mask_name=%d0%90%d0%bd%d0%bd%d0%b0`],
    'HTML-escaped ampersands': [`?doc_id=${DOC}&amp;mask_name=Анна`],
    'fixed names in capitals': [`?DOC_ID=${DOC}&mask_name=Анна`],
    'the id in capitals': [`?doc_id=${DOC.toUpperCase()}&mask_name=Анна`],
    'spaces around the id': [`?doc_id=%20${DOC}%20&mask_name=Анна`],
    'the same id twice': [`?doc_id=${DOC}&doc_id=${DOC}&mask_name=Анна`],
    'unknown parameters beside it (Tilda)': [`?doc_id=${DOC}&mask_name=Анна&tranid=1:2&COOKIES=a%3Db&formid=f1`],
    'a form': ['', form(`doc_id=${DOC}&mask_name=Анна`)],
    'half query, half form': [`?doc_id=${DOC}`, form('mask_name=Анна')],
    'another value in the query, which the body overrules': [`?doc_id=${DOC}&mask_name=Нина`, form('mask_name=Анна')],
    'another document in the query, which the body overrules': [`?doc_id=${DOC.replace('b', 'c')}`, form(`doc_id=${DOC}&mask_name=Анна`)],
    multipart: [
      '',
      multipartBody([
        ['doc_id', DOC],
        ['mask_name', 'Анна'],
      ]),
    ],
    'a JSON body': ['', json({ doc_id: DOC, mask_name: 'Анна' })],
    'a JSON body with capitals': ['', json({ Doc_Id: DOC, mask_name: 'Анна' })],
    'a mask of one object': [mask({ '%name': 'Анна' })],
    'a mask of one row': [mask([{ '%name': 'Анна' }])],
    'a key without %': [mask([{ name: 'Анна' }])],
    'a string of JSON in a JSON body': ['', json({ doc_id: DOC, mask: '[{"%name":"Анна"}]' })],
    'real JSON in a JSON body': ['', json({ doc_id: DOC, mask: [{ '%name': 'Анна' }] })],
    'JSON packed into a JSON string twice': [mask(JSON.stringify('[{"%name":"Анна"}]'))],
    'a mask with a byte order mark': [mask('\ufeff{"name":"Анна"}')],
    'MASK in capitals': [mask({ name: 'Анна' }).replace('mask', 'MASK')],
    'the last of two values': [`?doc_id=${DOC}&mask_name=Нина&mask_name=Анна`],
    'a variable with its percent sign': [`?doc_id=${DOC}&mask_%25name=Анна`],
  };
  test.each(Object.entries(ways))('%s', (_, [search, body]) => {
    const request = read(search, body);
    expect({ rows: rows(request), docId: request.docId }).toEqual({ rows: [{ name: 'Анна' }], docId: DOC });
  });
});

describe('a value', () => {
  const values: Record<string, readonly [sent: string, kept: string]> = {
    'reads + as a space': ['a+b', 'a b'],
    'keeps an encoded +': ['a%2Bb', 'a+b'],
    'keeps a % that encodes nothing': ['100%zz', '100%zz'],
    'keeps a % at the end': ['100%', '100%'],
    'keeps an equals sign': ['a=b=c', 'a=b=c'],
    'keeps a question mark': ['как?', 'как?'],
    'keeps markup and braces as text': ['%7B%7Bx%7D%7D%3Cb%3E%25email', '{{x}}<b>%email'],
    'loses outer spaces and folds inner ones': ['%20%20Анна%20%09%20Ли%20', 'Анна Ли'],
    'keeps line breaks, as line feeds': ['a%0D%0Ab%0Dc%0Ad', 'a\nb\nc\nd'],
    'loses spaces about line breaks': ['a%20%0A%20b', 'a\nb'],
    'loses NUL and other control characters': ['a%00b%07c%1Bd%7Fe', 'abcde'],
    'is composed (NFC)': [encodeURIComponent('Андреи\u0306'), 'Андрей'],
    'loses an unfilled placeholder': ['{object.city}', ''],
    'loses a percent-encoded placeholder': ['%7Bobject.%D0%A3%D1%80%D0%BE%D0%B2%D0%B5%D0%BD%D1%8C%7D', ''],
    'loses a placeholder inside a longer text': ['г.%20{object.city},%20дом', 'г. , дом'],
    'loses one placeholder of two names': ['{object.last_name}%20Анна', 'Анна'],
    'keeps braces that are no placeholder': ['{name}', '{name}'],
    'may be empty': ['', ''],
    'keeps the + of base64 that a form turned into a space': ['data:image/png;base64,AA+BB%0A/=', 'data:image/png;base64,AA+BB/='],
  };
  test.each(Object.entries(values))('%s', (_, [sent, kept]) => {
    expect(rows(read(`?doc_id=${DOC}&mask_v=${sent}`))).toEqual([{ v: kept }]);
  });

  test('with bytes that are not UTF-8 has U+FFFD in their place and a warning', () => {
    const request = read(`?doc_id=${DOC}&mask_v=%C8%E2%E0%ED`);
    expect(rows(request)).toEqual([{ v: '\ufffd\ufffd\ufffd\ufffd' }]);
    expect(request.warnings).toEqual([{ code: 'bad_encoding' }]);
  });

  test('with a lone surrogate has U+FFFD in its place', () => {
    expect(rows(read(mask('[{"v":"a\\ud800b\\udc00c"}]')))).toEqual([{ v: 'a\ufffdb\ufffdc' }]);
  });

  const jsonValues: Record<string, readonly [sent: string, kept: string]> = {
    'number as its text': ['1.50', '1.50'],
    'number too long for JavaScript, digit by digit': ['12345678901234567890123', '12345678901234567890123'],
    'number with an exponent as it was written': ['1e400', '1e400'],
    'negative number': ['-5', '-5'],
    'null as nothing': ['null', ''],
    'true as its text': ['true', 'true'],
    'text with digits and escaped quotes': ['"a\\"1,2\\\\"', 'a"1,2\\'],
  };
  test.each(Object.entries(jsonValues))('in JSON: a %s', (_, [sent, kept]) => {
    expect(rows(read(mask(`[{"v":${sent}}]`)))).toEqual([{ v: kept }]);
    expect(rows(read('', json(`{"doc_id":"${DOC}","mask":[{"v":${sent}}]}`)))).toEqual([{ v: kept }]);
  });
});

describe('rows', () => {
  test('stand in their order, one a file', () => {
    expect(
      rows(
        read(
          mask([
            { '%name': 'Иванов', '%points': '100' },
            { '%name': 'Петрова', '%points': '200' },
          ]),
        ),
      ),
    ).toEqual([
      { name: 'Иванов', points: '100' },
      { name: 'Петрова', points: '200' },
    ]);
  });

  test('take what they lack from mask_*, and only that', () => {
    const request = read(`${mask([{ '%name': 'А' }, { '%name': 'Б', '%city': 'Тверь' }, { '%name': 'В', '%city': '' }])}&mask_city=Омск`);
    expect(rows(request).map((row) => row['city'])).toEqual(['Омск', 'Тверь', '']);
  });

  test('have no prototype that a name could reach', () => {
    const [row] = read(`?doc_id=${DOC}&mask_constructor=a&mask_toString=b`).rows;
    expect(Object.getPrototypeOf(row?.variables)).toBeNull();
    expect({ ...row?.variables }).toEqual({ constructor: 'a', toString: 'b' });
  });

  test.each(['mask___proto__', 'mask_имя', 'mask_1a', 'mask_', 'mask_na-me', 'mask_nаme'])('ignore %s with a warning', (name) => {
    const request = read(`?doc_id=${DOC}&mask_ok=1&${name}=x`);
    expect(rows(request)).toEqual([{ ok: '1' }]);
    expect(request.rows[0]?.warnings).toEqual([{ code: 'variable_ignored', name: name.slice('mask_'.length) }]);
  });

  test('ignore __proto__ in JSON', () => {
    const request = read(mask('[{"__proto__":{"x":1},"%name":"А"}]'));
    expect(rows(request)).toEqual([{ name: 'А' }]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('name the placeholder that was cut out', () => {
    expect(read(`?doc_id=${DOC}&mask_city={object.city}`).rows[0]?.warnings).toEqual([{ code: 'placeholder_cut', name: 'city' }]);
  });

  test('say where their own file goes', () => {
    const request = read(mask([{ name: 'А', folder_id: 'Май/1' }, { name: 'Б' }]));
    expect(request.rows.map((row) => row.folder)).toEqual([{ by: 'path', path: ['Май', '1'] }, undefined]);
  });

  test('may be a hundred thousand', () => {
    expect(read('', json({ doc_id: DOC, mask: Array.from({ length: 100_000 }, () => ({ n: 'А' })) })).rows).toHaveLength(100_000);
  });
});

describe('page_id', () => {
  const lists: Record<string, readonly number[] | undefined> = {
    '': undefined,
    '0': [0],
    '0,2': [0, 2],
    '2;0': [2, 0],
    '1 0': [1, 0],
    ', 1 ,, 0;': [1, 0],
    '0,0,1,0': [0, 1],
  };
  test.each(Object.entries(lists))('“%s” is understood', (sent, pages) => {
    expect(read(`?doc_id=${DOC}&mask_v=1&page_id=${encodeURIComponent(sent)}`).pages).toEqual(pages);
  });
  test('may be a number or a list in JSON, or stand twice', () => {
    expect(read('', json({ doc_id: DOC, mask_v: '1', page_id: 2 })).pages).toEqual([2]);
    expect(read('', json({ doc_id: DOC, mask_v: '1', page_id: [2, 0] })).pages).toEqual([2, 0]);
    expect(read(`?doc_id=${DOC}&mask_v=1&page_id=0&page_id=2`).pages).toEqual([0, 2]);
  });
});

describe('result', () => {
  test.each([
    ['link', 'link'],
    ['file', 'file'],
    ['LINK', 'link'],
    ['', 'json'],
    ['xml', 'json'],
    ['%20file%20', 'file'],
  ])('“%s” is %s', (sent, result) => {
    expect(read(`?doc_id=${DOC}&mask_v=1&result=${sent}`).result).toBe(result);
  });
});

describe('email_send', () => {
  const MAIL = 'fb5eff48-4c08-4df7-a9e6-29e17896317c';
  test.each([
    ['', undefined],
    [`&mail_id=${MAIL}`, { send: 'onfinish' }],
    [`&mail_id=${MAIL}&email_send=timeout&email_timeout_value=h&email_timeout_value=2`, { send: 'timeout', delay: 7200 }],
  ])('with “%s” is %j', (sent, mailing) => {
    expect(read(`?doc_id=${DOC}&mask_v=1${sent}`).mailing).toEqual(mailing);
  });
});

describe('folder_id', () => {
  const folders: Record<string, CreateRequest['folder']> = {
    '': { by: 'root' },
    '/': { by: 'root' },
    '{object.folder}': { by: 'root' },
    '5A390B28-9845-4c01-b94a-7d252b115e2e': { by: 'id', id: '5a390b28-9845-4c01-b94a-7d252b115e2e' },
    Курсы: { by: 'path', path: ['Курсы'] },
    '/Курсы / Май 2026/': { by: 'path', path: ['Курсы', 'Май 2026'] },
    'Курсы\\Май': { by: 'path', path: ['Курсы', 'Май'] },
  };
  test.each(Object.entries(folders))('“%s” is understood', (sent, folder) => {
    expect(read(`?doc_id=${DOC}&mask_v=1&folder_id=${encodeURIComponent(sent)}`).folder).toEqual(folder);
  });
});

describe('a call is refused', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const refusals: Record<string, readonly [search: string, code: string, details?: ErrorDetails, body?: CallBody]> = {
    'without a document': ['?mask_v=1', 'no_doc_id'],
    'with an empty document id': ['?doc_id=&mask_v=1', 'no_doc_id'],
    'with a document id that is no UUID': ['?doc_id=abc&mask_v=1', 'doc_not_found'],
    'with two documents': [
      `?doc_id=${DOC}&doc_id=${DOC.replace('b', 'c')}&mask_v=1`,
      'doc_not_found',
      { reason: 'twice', parameter: 'doc_id' },
    ],
    'with two folders': [`?doc_id=${DOC}&folder_id=a&folder_id=b&mask_v=1`, 'bad_folder', { reason: 'twice', parameter: 'folder_id' }],
    'with two letters': [`?doc_id=${DOC}&mail_id=${DOC}&mail_id=x&mask_v=1`, 'mail_not_found', { reason: 'twice', parameter: 'mail_id' }],
    'with an object for a document id': ['', 'doc_not_found', { reason: 'type', parameter: 'doc_id' }, json({ doc_id: {}, mask_v: '1' })],
    'with a letter id that is no UUID': [`?doc_id=${DOC}&mail_id=x&mask_v=1`, 'mail_not_found'],
    'without any mask': [`?doc_id=${DOC}`, 'no_mask'],
    'with an empty mask': [`?doc_id=${DOC}&mask=`, 'no_mask'],
    'with a mask of no rows': [mask([]), 'bad_mask_json', { reason: 'empty' }],
    'with a mask that is no JSON': [mask('[{"a":1,}]'), 'bad_mask_json', { reason: 'syntax', position: 9 }],
    'with a mask of texts': [mask(['Анна']), 'bad_mask_json', { reason: 'row', row: 1 }],
    'with a mask that is a number': [mask('5'), 'bad_mask_json', { reason: 'row', row: 1 }],
    'with a row inside a row': [mask([{ name: 'А' }, [{ name: 'Б' }]]), 'bad_mask_json', { reason: 'row', row: 2 }],
    'with a list as a value': [mask([{ name: 'А' }, { name: ['Б'] }]), 'bad_mask_json', { reason: 'nested', variable: 'name', row: 2 }],
    'with an object as a value': [mask({ name: {} }), 'bad_mask_json', { reason: 'nested', variable: 'name', row: 1 }],
    'with JSON nested a hundred thousand deep': [mask(deep), 'bad_mask_json', { reason: 'row', row: 1 }],
    'with a deep value': [mask(`[{"v":${deep}}]`), 'bad_mask_json', { reason: 'nested', variable: 'v', row: 1 }],
    'with a deep fixed parameter': [
      '',
      'doc_not_found',
      { reason: 'type', parameter: 'doc_id' },
      json(`{"mask_v":"1","doc_id":[${deep}]}`),
    ],
    'with a page that is no number': [`?doc_id=${DOC}&mask_v=1&page_id=0,x`, 'bad_page_id', { reason: 'form', page: 'x' }],
    'with a negative page': [`?doc_id=${DOC}&mask_v=1&page_id=-1`, 'bad_page_id', { reason: 'form', page: '-1' }],
    'with a page in Arabic digits': [`?doc_id=${DOC}&mask_v=1&page_id=٠`, 'bad_page_id', { reason: 'form', page: '٠' }],
    'with a mistyped folder id': [
      `?doc_id=${DOC}&mask_v=1&folder_id=5a390b28-9845-4c01-b94a-7d252b115e2х`,
      'bad_folder',
      { reason: 'id', folder: '5a390b28-9845-4c01-b94a-7d252b115e2х' },
    ],
    'with a folder that climbs': [`?doc_id=${DOC}&mask_v=1&folder_id=a/../b`, 'bad_folder', { reason: 'dots', folder: '..' }],
    'with an unknown time to send': [`?doc_id=${DOC}&mask_v=1&email_send=never`, 'bad_email_send', { value: 'never' }],
    'with 100,001 rows': [
      '',
      'too_large',
      { limit: 'rows', setting: 'LIMIT_ROWS', max: 100_000, given: 100_001 },
      form(`doc_id=${DOC}&mask=${JSON.stringify(Array.from({ length: 100_001 }, () => ({})))}`),
    ],
    'with 1,001 variables': [
      '',
      'too_large',
      { limit: 'variables', setting: 'LIMIT_VARIABLES', max: 1_000, given: 1_001, row: 1 },
      json({ doc_id: DOC, mask: [Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`v${n}`, '']))] }),
    ],
    'with a value of a million characters': [
      '',
      'too_large',
      { limit: 'value', setting: 'LIMIT_VALUE', max: 10_000, given: 1_000_000, variable: 'v', row: 1 },
      form(`doc_id=${DOC}&mask_v=${'я'.repeat(1_000_000)}`),
    ],
    'with a picture over five megabytes': [
      '',
      'too_large',
      { limit: 'picture', setting: 'LIMIT_PICTURE_MB', max: 5, variable: 'p', row: 1 },
      form(`doc_id=${DOC}&mask_p=data:image/png;base64,${'A'.repeat(7_000_000)}`),
    ],
  };
  test.each(Object.entries(refusals))('%s', (_, [search, code, details, body]) => {
    expect(refusalOf(() => read(search, body))).toEqual({ code, details: details ?? {} });
  });
});

describe('the token', () => {
  const secure = (search: string, body: CallBody = NONE) => readSecure(readParameters(search, body));

  test('is taken from the query, the body, in any case of its name', () => {
    expect([
      secure(`?secure=${TOKEN}`),
      secure(`?SECURE=${TOKEN}`),
      secure('', form(`secure=${TOKEN}`)),
      secure('?secure=x', json({ secure: TOKEN })),
    ]).toEqual(Array.from({ length: 4 }, () => TOKEN));
  });

  const refusals: Record<string, readonly [search: string, code: string, details?: ErrorDetails]> = {
    absent: ['', 'no_secure'],
    empty: ['?secure=', 'no_secure'],
    'the Cyrillic sample of the help page': [
      '?secure=8453bc41-с34у-4ead-80e8-c4e76175a11b',
      'bad_secure',
      { reason: 'letter', letter: 'с', position: 10 },
    ],
    'a space inside': [`?secure=${TOKEN.slice(0, 10)}+${TOKEN.slice(11)}`, 'bad_secure', { reason: 'letter', letter: ' ', position: 11 }],
    'too short': ['?secure=abc', 'bad_secure', { reason: 'length', length: 3 }],
    'two different ones': [`?secure=${TOKEN}&secure=${TOKEN.toUpperCase()}`, 'bad_secure', { reason: 'twice', parameter: 'secure' }],
  };
  test.each(Object.entries(refusals))('is refused when %s', (_, [search, code, details]) => {
    expect(refusalOf(() => secure(search))).toEqual({ code, details: details ?? {} });
  });
});

function refusalOf(act: () => unknown): { code: string; details: ErrorDetails } | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, details: error.details };
  }
}
