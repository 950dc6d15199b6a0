import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { testValues } from '../../document/test-fixtures';
import { composeLetter, type ComposedLetter } from './compose-letter';
import { letterMessage } from './letter-message';

const HEADERS = ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'];

const NAUGHTY = [
  'Анна\r\nBcc: evil@x.example',
  'Анна\nBcc: evil@x.example\n\nbody',
  '\r\n\r\n<script>',
  '"Анна" <evil@x.example>',
  'a@x.example, b@x.example',
  '=?utf-8?B?RXZpbA==?=',
  '=?utf-8?Q?=0D=0ABcc:_evil@x.example?=',
  '\u2028Bcc: evil@x.example',
  '\u0085Bcc: evil@x.example',
  '\u0000\u0001\u001b[31m',
  '\u202egpj.exe',
  '../../etc/passwd',
  'C:\\CON.pdf',
  '"; filename="evil.exe',
  "'; DROP TABLE letters; --",
  'я'.repeat(500),
  '😀'.repeat(200),
  '\ud800',
  '%email %name {date}',
  '.',
  '\r\n.\r\nMAIL FROM:<evil@x.example>',
  '\r',
  'a\rb\n\r\n\rc',
  '',
];

const base = (naughty: string): ComposedLetter => ({
  id: 'b6b3a7de-3f53-4b7c-9b0e-0d8f6f0d7c11',
  from: { name: naughty, address: 'diplomas@school.example' },
  to: 'anna@school.example',
  subject: naughty,
  text: naughty,
  html: '<p></p>',
  attachments: [{ name: `${naughty}.pdf`, type: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) }],
});

/** Header names of the message's top, by a reader that knows nothing of ours. */
async function check(letter: ComposedLetter): Promise<void> {
  const raw = await letterMessage(letter, new Date(0));
  const parsed = await simpleParser(raw);
  expect([...parsed.headers.keys()].filter((name) => !HEADERS.includes(name))).toEqual([]);
  expect(parsed.to).toMatchObject({ value: [{ address: 'anna@school.example' }] });
  expect(parsed.from?.value.map(({ address }) => address)).toEqual(['diplomas@school.example']);
  expect(parsed.attachments.map(({ contentType, content }) => [contentType, [...content]])).toEqual([['application/pdf', [1, 2, 3]]]);
  // Lines as RFC 5322 wants them: none bare, none too long.
  const text = raw.toString('latin1');
  expect(/[^\r]\n|\r[^\n]/.test(text)).toBe(false);
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
}

test.each(NAUGHTY)('%j as name, subject, text and file name adds no header and no recipient', async (naughty) => {
  await check(base(naughty));
});

test('no text at all adds a header or a recipient', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom(...NAUGHTY)), (naughty) =>
      check(base(naughty)),
    ),
    { numRuns: 200 },
  );
}, 60_000);

const stored = (more: Partial<Parameters<typeof composeLetter>[0]> = {}): Parameters<typeof composeLetter>[0] => ({
  id: 'b6b3a7de-3f53-4b7c-9b0e-0d8f6f0d7c11',
  recipient: 'Anna@Школа.рф',
  creationId: 'c1',
  linkBase: 'https://school.example',
  workspace: { name: 'Школа', locale: 'ru', letterFormat: 'pdf' },
  template: { name: 'Диплом готов', subject: 'Диплом, %name', body: 'Здравствуйте, %name!' },
  settings: [],
  lang: 'ru',
  files: [aFile('f1', 'Диплом Анны')],
  ...more,
});
const aFile = (id: string, name: string, length = 3) => ({
  id,
  name,
  variables: { name: 'Анна' },
  draws: testValues().draws,
  length,
  digest: 'digest',
});
const compose = (letter: Parameters<typeof composeLetter>[0], maxBytes = 10 * 1024 * 1024) =>
  composeLetter(letter, {
    sender: { name: undefined, address: 'diplomas@school.example' },
    maxBytes,
    read: ({ length }) => Promise.resolve(new Uint8Array(length)),
    draw: ({ id }) => Promise.resolve(id.startsWith('many') ? undefined : new Uint8Array(id === 'heavy' ? 9_000_000 : 5)),
  });

test('a letter bears the workspace’s name, goes to the A-label and has the file and its link', async () => {
  const letter = await compose(stored());
  expect(letter).toMatchObject({
    from: { name: 'Школа', address: 'diplomas@school.example' },
    to: 'Anna@xn--80atdl2c.xn--p1ai',
    subject: 'Диплом, Анна',
    attachments: [{ name: 'Диплом Анны.pdf' }],
  });
  expect(letter?.text).toBe(
    'Здравствуйте, Анна!\n\n-- \nФайл можно открыть и по ссылке:\nДиплом Анны\nhttps://school.example/getfile/f1/pdf/\n',
  );
  expect(letter?.html).toContain('<a href="https://school.example/getfile/f1/pdf/">Диплом Анны</a>');
});

test('files that would make it larger than 10 MB are linked, all of them, and the letter says why', async () => {
  const letter = await compose(stored({ files: [aFile('f1', 'Первый'), aFile('f2', 'Второй', 8_000_000)] }));
  expect(letter?.attachments).toEqual([]);
  expect(letter?.text).toContain('Файлы слишком большие');
  expect(letter?.text).toContain('https://school.example/getfile/f1/pdf/');
  expect(letter?.text).toContain('https://school.example/getfile/f2/pdf/');
});

test('the largest letter that has its files attached is not larger than the bound', async () => {
  const maxBytes = 1_000_000;
  const attached = await compose(stored({ files: [aFile('f1', 'А', 350_000), aFile('f2', 'Б', 350_000)] }), maxBytes);
  if (attached === undefined) throw new Error('there are files');
  expect(attached.attachments).toHaveLength(2);
  expect((await letterMessage(attached, new Date(0))).length).toBeLessThanOrEqual(maxBytes);
});

const inFormat = (letterFormat: 'jpg' | 'both', id: string) =>
  stored({ workspace: { name: 'Школа', locale: 'ru', letterFormat }, files: [aFile(id, 'Диплом')] });

test('a workspace that wants pictures in its letters sends a picture, and the link to it', async () => {
  const letter = await compose(inFormat('jpg', 'f1'));
  expect(letter?.attachments).toEqual([{ name: 'Диплом.jpg', type: 'image/jpeg', bytes: new Uint8Array(5) }]);
  expect(letter?.text).toContain('https://school.example/getfile/f1/\n');
});

test('one that wants both sends both, and the link to the PDF', async () => {
  const letter = await compose(inFormat('both', 'f1'));
  expect(letter?.attachments.map(({ name, type }) => [name, type])).toEqual([
    ['Диплом.pdf', 'application/pdf'],
    ['Диплом.jpg', 'image/jpeg'],
  ]);
  expect(letter?.text).toContain('https://school.example/getfile/f1/pdf/');
});

test('a file of several pages goes as PDF whatever is wanted', async () => {
  expect((await compose(inFormat('jpg', 'many')))?.attachments.map(({ name }) => name)).toEqual(['Диплом.pdf']);
});

test('a picture that makes the letter too large is linked too', async () => {
  const letter = await compose(inFormat('jpg', 'heavy'));
  expect(letter?.attachments).toEqual([]);
  expect(letter?.text).toContain('слишком большой');
});

test('files of one name are numbered, and many links end at the page of all', async () => {
  const files = Array.from({ length: 205 }, (_, n) => aFile(`f${n}`, 'Диплом'));
  const letter = await compose(stored({ files }));
  expect(letter?.attachments.slice(0, 3).map(({ name }) => name)).toEqual(['Диплом.pdf', 'Диплом (2).pdf', 'Диплом (3).pdf']);
  expect(letter?.text.match(/getfile/g)).toHaveLength(200);
  expect(letter?.text).toContain('и ещё 5 файлов:\nhttps://school.example/getform/c1/');
});

test('a letter without a file is none, and an empty subject is the template’s name', async () => {
  expect(await compose(stored({ files: [] }))).toBeUndefined();
  expect(await compose(stored({ template: { name: 'Диплом готов', subject: '%nothing', body: '' } }))).toMatchObject({
    subject: 'Диплом готов',
  });
});
