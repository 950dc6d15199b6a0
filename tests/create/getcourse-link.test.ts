import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkParts, linkText, trialChoice, type LinkChoice } from '@/components/getcourse/build-link';
import { breakingSign, sourceText, type ValueSource } from '@/components/getcourse/value-source';
import { files, folders, letters } from '@/db/schema';
import { cleanValue } from '@/lib/server/create/clean-value';
import { createLimits } from '@/lib/server/create/create-limits';
import { readCreateRequest } from '@/lib/server/create/read-create-request';
import { readParameters } from '@/lib/server/create/read-parameters';
import { aFolder, aMailTemplate } from '../harness/builders';
import { aSchool, createCaller } from '../harness/school';
import { testDatabase } from '../harness/test-database';

const database = testDatabase();
const DOCUMENT = { id: 'b75b01cf-c732-49c6-80a0-77dd051a8299', name: 'Диплом' };

const CHOICE: LinkChoice = {
  base: 'http://school.example',
  object: 'user',
  document: DOCUMENT,
  sources: [],
  folder: null,
  mail: null,
  fileName: '',
  pages: null,
  result: 'json',
  token: 'dm_aMDU3oYr1rgyqP7ouN8XMEgCbfy0kmzlS',
};
const field = (name: string, source: ValueSource) => ({ name, source });

/** What GetCourse does: each field it knows takes the place of its braces, percent-encoded; one without a value leaves nothing. */
function asGetCourseCalls(link: string, fields: Readonly<Record<string, string>>): string {
  return link.replace(/\{(object\.[^{}]*)\}/g, (_, name: string) => encodeURIComponent(fields[name] ?? ''));
}

/** How the contract's parser understands the link. */
function understood(link: string) {
  return readCreateRequest(readParameters(link.slice(link.indexOf('?')), { kind: 'none' }), new Date(), createLimits());
}

test('the link has the form of GetCourse’s help: fields in braces, spaces as %20, ids, token last', () => {
  const link = linkText(
    linkParts({
      ...CHOICE,
      sources: [
        field('name', { kind: 'field', field: 'full_name' }),
        field('level', { kind: 'extra', of: 'user', title: 'Уровень' }),
        field('city', { kind: 'none' }),
        field('email', { kind: 'field', field: 'email' }),
      ],
      folder: { id: '5a390b28-9845-4c01-b94a-7d252b115e2e', name: 'Май' },
      mail: { id: 'fb5eff48-4c08-4df7-a9e6-29e17896317c', name: 'Письмо', time: { when: 'at_once' } },
      result: 'link',
    }),
  );
  expect(link).toBe(
    'http://school.example/api/v1/create/?mask_name={object.last_name}%20{object.first_name}&mask_level={object.Уровень}' +
      '&mask_email={object.email}&doc_id=b75b01cf-c732-49c6-80a0-77dd051a8299&folder_id=5a390b28-9845-4c01-b94a-7d252b115e2e' +
      '&mail_id=fb5eff48-4c08-4df7-a9e6-29e17896317c&result=link&secure=dm_aMDU3oYr1rgyqP7ouN8XMEgCbfy0kmzlS',
  );
});

test('in a process of orders a student’s field is reached through the order', () => {
  expect(sourceText({ kind: 'field', field: 'full_name' }, 'order')).toBe('{object.user.last_name}%20{object.user.first_name}');
  expect(sourceText({ kind: 'extra', of: 'user', title: 'Уровень' }, 'order')).toBe('{object.user.Уровень}');
  expect(sourceText({ kind: 'extra', of: 'order', title: 'Поток' }, 'order')).toBe('{object.Поток}');
  expect(sourceText({ kind: 'field', field: 'order_number' }, 'order')).toBe('{object.number}');
});

test('a call of the link with GetCourse’s values makes the file asked for: values, name, folder, page and letter', async () => {
  const { workspace, base } = await aSchool(database.db);
  const folder = await aFolder(database.db, { workspace, name: 'Май' });
  const mail = await aMailTemplate(database.db, { workspace });
  const link = linkText(
    linkParts({
      ...CHOICE,
      document: { id: base.doc_id, name: 'Диплом' },
      token: base.secure,
      sources: [
        field('name', { kind: 'field', field: 'full_name' }),
        field('city', { kind: 'constant', text: 'Ростов & Ко, 100%' }),
        field('email', { kind: 'field', field: 'email' }),
      ],
      folder: { id: folder.id, name: 'Май' },
      mail: { id: mail.id, name: 'Письмо', time: { when: 'later', amount: 2, unit: 'h' } },
      fileName: 'Диплом %name',
      pages: [0],
      result: 'link',
    }),
  );
  const called = asGetCourseCalls(link, {
    'object.last_name': 'Щербакова',
    'object.first_name': 'Анна',
    'object.email': 'anna@example.org',
  });
  const reply = await (await createCaller(database.db).call(called, { method: 'POST' })).text();
  const [file] = await database.db.select().from(files);
  expect(reply).toBe(`http://school.example/getfile/${file?.id}/pdf/`);
  expect(file).toMatchObject({
    name: 'Диплом Щербакова Анна',
    folderId: folder.id,
    pages: [0],
    warnings: [expect.objectContaining({ code: 'mail_not_connected' })],
    variables: { name: 'Щербакова Анна', city: 'Ростов & Ко, 100%', email: 'anna@example.org' },
  });
  expect((await database.db.select().from(letters)).map(({ recipient }) => recipient)).toEqual(['anna@example.org']);
  expect(await database.db.$count(folders)).toBe(1);
});

test('a document without variables, and one whose variables are all left out, is made all the same', async () => {
  const { base } = await aSchool(database.db);
  for (const sources of [[], [field('name', { kind: 'none' })]]) {
    const link = linkText(linkParts({ ...CHOICE, document: { id: base.doc_id, name: 'Диплом' }, token: base.secure, sources }));
    expect(await createCaller(database.db).callJson(link)).toMatchObject({ result: 'success' });
  }
});

test('a try from here brings the values typed, a field of GetCourse or not, and asks for no letter', () => {
  const choice = { ...CHOICE, sources: [field('name', { kind: 'field', field: 'full_name' })], result: 'link' } as const;
  const mail = { id: 'fb5eff48-4c08-4df7-a9e6-29e17896317c', name: 'Письмо', time: { when: 'at_once' } } as const;
  const asked = understood(linkText(linkParts(trialChoice({ ...choice, mail }, { name: 'Анна {object.x} & 100%' }))));
  expect(asked).toMatchObject({
    mailId: undefined,
    result: 'json',
    rows: [{ variables: { name: cleanValue('Анна {object.x} & 100%').value } }],
  });
});

test('whatever is typed as a constant or a field’s title arrives as it was, and nothing else changes', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(text, text, text, (constant, title, value) => {
      fc.pre(breakingSign(title) === undefined && title.trim() !== '');
      const sources = [field('a', { kind: 'constant', text: constant }), field('b', { kind: 'extra', of: 'user', title })];
      const link = linkText(linkParts({ ...CHOICE, sources }));
      const asked = understood(asGetCourseCalls(link, { [`object.${title.trim()}`]: value }));
      expect(asked.docId).toBe(DOCUMENT.id);
      const { a = '', b = '' } = asked.rows[0]?.variables ?? {};
      expect([a, b]).toEqual([cleanValue(constant.trim()).value, cleanValue(value).value]);
    }),
  );
});
