import { describe, expect, it, test } from 'vitest';
import { maskText, withoutSecrets } from './without-secrets.mjs';

const TOKEN = `dm_${'a'.repeat(27)}123456`;

describe('in a text', () => {
  it.each([
    ['a parameter', 'secure=SECRET&doc_id=5', 'secure=[hidden]&doc_id=5'],
    ['a parameter whose name is encoded', '/create?%73ecure=SECRET&doc_id=5', '/create?%73ecure=[hidden]&doc_id=5'],
    ['an address inside an address', 'next=%2Fa%3Fsecure%3DSECRET%26b%3D5', 'next=%2Fa%3Fsecure%3D[hidden]%26b%3D5'],
    ['what is encoded twice', '%2573ecure%253DSECRET%2526b%253D5', '%2573ecure%253D[hidden]%2526b%253D5'],
    ['a value with an encoded sign in it', 'password=SE%26CRET&b=5', 'password=[hidden]&b=5'],
    ['JSON', '{"secure":"SECRET","b":5}', '{"secure":"[hidden]","b":5}'],
    ['JSON with spaces', '{ "newPassword" : "SEC RET", "b": 5 }', '{ "newPassword" : "[hidden]", "b": 5 }'],
    ['JSON inside JSON', '{"a":"{\\"secure\\":\\"SECRET\\",\\"b\\":5}"}', '{"a":"{\\"secure\\":\\"[hidden]\\",\\"b\\":5}"}'],
    ['a quote inside a secret', '{"password":"SEC\\"RET","b":5}', '{"password":"[hidden]","b":5}'],
    ['a JSON escape in the name', '{"\\u0073ecure":"SECRET"}', '{"\\u0073ecure":"[hidden]"}'],
    ['JSON in an address', 'x=%7B%22secure%22%3A%22SECRET%22%7D', 'x=%7B%22secure%22%3A%22[hidden]%22%7D'],
    ['a printed object', "{ secure: 'SECRET', doc_id: 5 }", "{ secure: '[hidden]', doc_id: 5 }"],
    ['a header', 'cookie: a=SECRET; b=SECRET\nhost: x', 'cookie: [hidden]\nhost: x'],
    ['a bearer', 'sent Bearer SECRET.SECRET there', 'sent Bearer [hidden] there'],
    ['an address of a database', 'postgres://user:SE%2FCRET@host/db', 'postgres://[hidden]@host/db'],
    ['a part of a form', 'name="secure"\r\n\r\nSECRET\r\n--b', 'name="secure"\r\n\r\n[hidden]\r\n--b'],
    ['a token by itself', `no ${TOKEN} here`, 'no [hidden] here'],
    ['a token with an encoded sign', `/x/${TOKEN.replace('_', '%5F')}/y`, '/x/[hidden]/y'],
  ])('%s loses the secret and nothing else', (_, text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each([
    'at read (lib/server/auth/token-scope.ts:12:5)',
    'token_id=5&tokens_count=3',
    'doc_id=5&mask_name=Анна%20%25',
    '100 % и {"a":1}',
  ])('%s is left as it is', (text) => expect(maskText(text)).toBe(text));

  it('orders to a terminal become readable', () => {
    expect(maskText('a\u009b31mb\u202ec')).toBe('a\\u009b31mb\\u202ec');
  });

  it('what is too long to be read is cut', () => {
    expect(maskText('я'.repeat(30_000))).toMatch(/^я{20000}… \[30000 characters\]$/);
  });
});

describe('in a value', () => {
  it('fields with the name of a secret are hidden at any depth', () => {
    const value = { a: [{ Secure: 'SECRET', 'set-cookie': ['SECRET'], tokenId: 'id' }], headers: new Headers({ authorization: 'SECRET' }) };
    expect(withoutSecrets(value)).toEqual({
      a: [{ Secure: '[hidden]', 'set-cookie': '[hidden]', tokenId: 'id' }],
      headers: { authorization: '[hidden]' },
    });
  });

  it('a name followed by its value in a list hides it', () => {
    expect(withoutSecrets({ rawHeaders: ['Host', 'x', 'Cookie', 'SECRET'] })).toEqual({ rawHeaders: ['Host', 'x', 'Cookie', '[hidden]'] });
  });

  it('an error tells its class, and neither it nor its cause tells a secret', () => {
    class TooFar extends Error {}
    const cause = Object.assign(new RangeError(`bad ${TOKEN}`), { password: 'SECRET' });
    const copied = withoutSecrets(new TooFar('call failed: ?secure=SECRET', { cause }));
    expect(copied).toMatchObject({ type: 'TooFar', message: 'call failed: ?secure=[hidden]' });
    expect(copied).toMatchObject({ cause: { type: 'RangeError', message: 'bad [hidden]', password: '[hidden]' } });
    expect(JSON.stringify(copied)).not.toMatch(/SECRET|dm_a/);
  });

  it('a failed query tells what it asked and not with which values', () => {
    class DrizzleQueryError extends Error {}
    const cause = Object.assign(new Error('duplicate key'), {
      severity: 'ERROR',
      code: '23505',
      detail: 'Key (email)=(a@b.org) already exists.',
    });
    const error = new DrizzleQueryError('Failed query: insert into users values ($1)\nparams: a@b.org,Анна', { cause });
    const copied = withoutSecrets(Object.assign(error, { query: 'insert into users values ($1)', params: ['a@b.org', 'Анна'] }));
    expect(copied).toMatchObject({ message: 'Failed query: insert into users values ($1)', cause: { code: '23505' } });
    expect(JSON.stringify(copied)).not.toMatch(/a@b\.org|Анна/);
  });

  test('circles, depths and what throws when it is read end in a word', () => {
    const circle: Record<string, unknown> = { big: 5n, bytes: new Uint8Array(3) };
    circle['self'] = circle;
    const deep = Array.from({ length: 20 }).reduce<unknown>((inner) => ({ inner }), 'x');
    const throwing = {
      get a(): string {
        throw new Error('no');
      },
    };
    expect(withoutSecrets(circle)).toEqual({ big: '5', bytes: '[3 bytes]', self: '[circular]' });
    expect(JSON.stringify(withoutSecrets(deep))).toContain('[deep]');
    expect(withoutSecrets({ throwing })).toEqual({ throwing: '[unreadable]' });
  });
});
