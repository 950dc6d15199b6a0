import { describe, expect, it } from 'vitest';
import type { Migration } from './migrations';
import { migrate } from './migrations';
import { blankDocument, newElement } from './new-document';
import { readDocument } from './read-document';

const page = { id: 'p', width: 100, height: 50 };

describe('readDocument', () => {
  it('gives back what was stored', () => {
    const document = blankDocument('a4-landscape');
    expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual({ document });
  });

  it('puts in defaults and mends texts', () => {
    const read = readDocument({ schema: 1, pages: [{ ...page, name: 'a\u0000b' }] });
    expect(read).toMatchObject({
      document: { lang: 'ru', fileName: '', pages: [{ name: 'ab', unit: 'mm', background: { color: '#ffffff' } }] },
    });
  });

  it('keeps an element of an unknown type whole', () => {
    const table = { id: 't', type: 'table', x: 1, y: 2, width: 3, height: 4, rows: [{ cells: [1, 'two'] }] };
    expect(readDocument({ schema: 1, pages: [{ ...page, elements: [table] }] })).toMatchObject({
      document: { pages: [{ elements: [table] }] },
    });
  });

  it('says where a known element is wrong', () => {
    const broken = { ...newElement('qr', { id: 'q' }), quietZone: -1 };
    expect(readDocument({ schema: 1, pages: [{ ...page, elements: [broken] }] })).toMatchObject({
      error: { code: 'invalid', problems: [{ path: 'pages.0.elements.0.quietZone' }] },
    });
  });

  it('refuses ids that stand twice, and the background’s', () => {
    const line = newElement('line', { id: 'l' });
    const background = newElement('line', { id: 'background' });
    expect(readDocument({ schema: 1, pages: [{ ...page, elements: [line, line] }] })).toMatchObject({ error: { code: 'invalid' } });
    expect(readDocument({ schema: 1, pages: [{ ...page, elements: [background] }] })).toMatchObject({ error: { code: 'invalid' } });
  });

  it.each([[null], [[]], ['{}'], [{}], [{ schema: 'one' }], [{ schema: 0 }]])('refuses what is no document: %j', (stored) => {
    expect(readDocument(stored)).toEqual({ error: { code: 'not_a_document' } });
  });

  it('says that a document is from a later version', () => {
    expect(readDocument({ schema: 99 })).toEqual({ error: { code: 'newer_schema', schema: 99 } });
  });
});

it('a document from before there were groups has none', () => {
  const line = { id: 'l', type: 'line', x: 0, y: 0, width: 10, height: 1 };
  expect(readDocument({ schema: 1, pages: [{ ...page, elements: [line] }] })).toMatchObject({
    document: { pages: [{ elements: [{ id: 'l', groups: [] }] }] },
  });
});

it('what was grouped before groups had names and lay in one another still is, also where the type is not known', () => {
  const box = { type: 'line', x: 0, y: 0, width: 10, height: 1 };
  const elements = [
    { ...box, id: 'a', group: 'seal' },
    { ...box, id: 'b', type: 'table', group: 'seal' },
    { ...box, id: 'c', group: '' },
  ];
  const read = readDocument({ schema: 3, pages: [{ ...page, elements }] });
  const seal = [{ id: 'seal', name: '' }];
  expect(read).toMatchObject({ document: { pages: [{ elements: [{ groups: seal }, { groups: seal }, { groups: [] }] }] } });
  expect(JSON.stringify(read)).not.toContain('"group":');
});

describe('migrate', () => {
  const migrations: readonly Migration[] = [
    { name: 'AddTitle', to: 2, migrate: (stored) => ({ ...stored, title: 'none' }) },
    { name: 'RenameTitle', to: 3, migrate: ({ title, ...rest }) => ({ ...rest, name: title }) },
  ];

  it('takes each step from the stored version on', () => {
    expect(migrate({ schema: 1 }, migrations, 3)).toEqual({ schema: 3, name: 'none' });
    expect(migrate({ schema: 2, title: 'x' }, migrations, 3)).toEqual({ schema: 3, name: 'x' });
  });

  it('gives nothing when no chain leads to the version', () => {
    expect(migrate({ schema: 0 }, migrations, 3)).toBeUndefined();
  });
});

it('a text from before there were decorated texts has none of it', () => {
  const paragraphs = [{ style: { align: 'center', lineHeight: 1.2 }, runs: [{ text: 'Диплом', style: { size: 20 } }] }];
  const text = { id: 't', type: 'text', x: 0, y: 0, width: 9, height: 9, paragraphs };
  expect(readDocument({ schema: 2, pages: [{ ...page, elements: [text] }] })).toMatchObject({
    document: {
      pages: [
        {
          elements: [
            {
              paragraphs: [
                {
                  style: { align: 'center', spaceAfter: 0 },
                  runs: [{ style: { underline: false, strikethrough: false, letterCase: 'as_written' } }],
                },
              ],
            },
          ],
        },
      ],
    },
  });
});

it('a page from before there were guides has none', () => {
  const read = readDocument({ schema: 2, pages: [page] });
  expect(read).toMatchObject({ document: { pages: [{ guides: { x: [], y: [], locked: false } }] } });
});
