import { expect, test } from 'vitest';
import { linkParts, linkText, type LinkChoice } from './build-link';
import { readLink } from './read-link';

const DOCUMENT = '11111111-1111-4111-8111-111111111111';
const FOLDER = '22222222-2222-4222-8222-222222222222';
const MAIL = '33333333-3333-4333-8333-333333333333';

const CHOICE: LinkChoice = {
  base: 'https://diplomas.school.example',
  object: 'order',
  document: { id: DOCUMENT, name: 'Диплом' },
  sources: [
    { name: 'name', source: { kind: 'field', field: 'full_name' } },
    { name: 'number', source: { kind: 'field', field: 'order_number' } },
    { name: 'level', source: { kind: 'extra', of: 'user', title: 'Уровень курса' } },
    { name: 'course', source: { kind: 'constant', text: 'Акварель & масло' } },
    { name: 'email', source: { kind: 'field', field: 'email' } },
  ],
  folder: { id: FOLDER, name: 'Весна' },
  mail: { id: MAIL, name: 'Письмо', time: { when: 'later', amount: 2, unit: 'h' } },
  fileName: 'Диплом %name',
  pages: [0, 2],
  result: 'link',
  token: 'x'.repeat(36),
};

test('a link that was built is read back into what it was built from', () => {
  const read = readLink(linkText(linkParts(CHOICE)));
  expect(read).toEqual({
    documentId: DOCUMENT,
    object: 'order',
    sources: new Map(CHOICE.sources.map(({ name, source }) => [name, source])),
    folderId: FOLDER,
    mailId: MAIL,
    time: { when: 'later', amount: 2, unit: 'h' },
    fileName: 'Диплом %name',
    pages: [0, 2],
    result: 'link',
    token: 'x'.repeat(36),
    left: [],
  });
});

test('a link of the other service is read, its delay in two parts and empty pairs with it', () => {
  const read = readLink(
    'https://other.example/api/v1/create?&mask_name={object.first_name}&mask_city=%D0%9E%D0%BC%D1%81%D0%BA&doc_id=' +
      `${DOCUMENT}&&email_send=timeout&email_timeout_value=3&email_timeout_value=d&secure=abc`,
  );
  expect(read?.sources).toEqual(
    new Map([
      ['name', { kind: 'field', field: 'first_name' }],
      ['city', { kind: 'constant', text: 'Омск' }],
    ]),
  );
  expect([read?.time, read?.result, read?.left]).toEqual([{ when: 'later', amount: 3, unit: 'd' }, 'json', []]);
});

test('what the form has no place for is named, not dropped in silence', () => {
  const read = readLink(`https://other.example/api/v1/create/?mask_who={object.first_name}, {object.city}&tranid=1&email_send=timeout`);
  expect(read?.left).toEqual(['mask_who', 'email_send', 'tranid']);
});

test.each(['', 'https://school.example/', 'mask_name=Анна', 'https://school.example/api/v1/create/'])('%j is no link', (text) => {
  expect(readLink(text)).toBeUndefined();
});
