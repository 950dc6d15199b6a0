import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { describedVariables } from './described-variables';
import { requiredVariables } from './document-needs';
import { fillText } from './fill-text';
import type { IssueFact } from './issues';
import { blankDocument, blankPage, newElement, plainParagraphs } from './new-document';
import { readDocument } from './read-document';
import { testValues } from './test-fixtures';
import { settingsByName, variableSettings } from './variable-settings';

type Said = Omit<z.input<typeof variableSettings>, 'name'>;

/** What `%v` in a text prints, and what is reported. */
function printed(said: Said, value: string, { text = '%v', lang = 'ru' } = {}) {
  const issues: IssueFact[] = [];
  const settings = settingsByName([variableSettings.parse({ name: 'v', ...said })]);
  const context = { values: testValues({ v: value }), settings, lang, report: (issue: IssueFact) => void issues.push(issue) };
  return [fillText(text, context), ...issues.map(({ code }) => code)];
}

test.each<[Said, string, string]>([
  [{ letterCase: 'upper' }, 'Алёна', 'АЛЁНА'],
  [{ letterCase: 'lower' }, 'АЛЁНА', 'алёна'],
  [{ letterCase: 'title' }, 'петрова-водкина анна', 'Петрова-Водкина Анна'],
  [{ type: 'date' }, '2026-09-30', '2026-09-30'],
  [{ type: 'date', dateFormat: 'long' }, '2026-09-30', '30 сентября 2026 г.'],
  [{ type: 'date', dateFormat: 'DD.MM.YY' }, '30 сентября 2026', '30.09.26'],
  [{ type: 'date', dateFormat: 'без знаков' }, '30.09.2026', '30.09.2026'],
  [{ type: 'date', letterCase: 'upper', dateFormat: 'LLLL YYYY' }, '30.09.2026', 'сентябрь 2026'],
  [{ type: 'number', numberFormat: 'grouped' }, '12500.5', '12\u00a0500,5'],
  [{ type: 'number', numberFormat: 'grouped' }, '-1 234 567', '-1\u00a0234\u00a0567'],
  [{ type: 'number' }, '12500.5', '12500.5'],
  [{ type: 'choice', options: ['с отличием', 'хорошо'] }, 'хорошо', 'хорошо'],
  [{ type: 'choice', options: ['с отличием', 'хорошо'] }, 'С  Отличием', 'с отличием'],
  [{ type: 'choice', options: [] }, 'отлично', 'отлично'],
])('a value is printed as its settings %j say: %s → %s', (said, value, expected) => {
  expect(printed(said, value)).toEqual([expected]);
});

test('numbers and dates are written as the language of the document does', () => {
  expect(printed({ type: 'number', numberFormat: 'grouped' }, '1234567,8', { lang: 'en' })).toEqual(['1,234,567.8']);
  expect(printed({ type: 'date', dateFormat: 'long' }, '2026-09-30', { lang: 'en-US' })).toEqual(['September 30, 2026']);
});

describe('a variable without a value', () => {
  test('prints nothing and is reported when it is required, whatever its default is', () => {
    expect(printed({ default: 'Москва' }, '')).toEqual(['', 'missing_value']);
  });

  test('prints its default, in its form, when it is not, and nobody is warned', () => {
    expect(printed({ required: false, default: 'Москва', letterCase: 'upper' }, '')).toEqual(['МОСКВА']);
    expect(printed({ required: false }, '')).toEqual(['']);
  });

  test('may have a default of another kind than its values', () => {
    expect(printed({ type: 'date', dateFormat: 'long', required: false, default: 'без срока' }, '')).toEqual(['без срока']);
  });
});

test.each<Said>([{ type: 'date', dateFormat: 'long' }, { type: 'number' }, { type: 'choice', options: ['скоро будет'] }])(
  'a value that is none of its type %j is printed as it came, and reported',
  (said) => {
    expect(printed(said, 'скоро')).toEqual(['скоро', 'unreadable_value']);
  },
);

test('a function for dates gets a date as it came, whatever form the variable has by itself', () => {
  const date: Said = { type: 'date', dateFormat: 'LLLL YYYY' };
  expect(printed(date, '30.09.2026', { text: '%v, {date %v long}' })).toEqual(['сентябрь 2026, 30 сентября 2026 г.']);
  expect(printed(date, '30.09.2026', { text: '{date {default %v "01.01.2026"} DD.MM}' })).toEqual(['30.09']);
  expect(printed({ required: false, default: '01.02.2026' }, '', { text: '{date %v long}' })).toEqual(['1 февраля 2026 г.']);
});

test('a caller need not give what the document does not require', () => {
  const elements = [newElement('text', { id: 't', paragraphs: plainParagraphs('%name %city') })];
  const variables = [{ name: 'city', required: false }];
  const document = blankDocument('a4-landscape', { pages: [blankPage('a4-landscape', { elements })], variables });
  expect(requiredVariables(document)).toEqual(['name']);
});

test('variables of a document from before they had forms are texts that should have a value', () => {
  const stored = { schema: 5, pages: [{ id: 'p', width: 9, height: 9 }], variables: [{ name: 'name', title: 'Имя', sample: 'Анна' }] };
  expect(readDocument(stored)).toMatchObject({
    document: { variables: [{ name: 'name', title: 'Имя', type: 'text', required: true, default: '', letterCase: 'as_written' }] },
  });
});

test('variables of a document from before there were lists of values have none', () => {
  const stored = { schema: 7, pages: [{ id: 'p', width: 9, height: 9 }], variables: [{ name: 'grade', type: 'number' }] };
  expect(readDocument(stored)).toMatchObject({ document: { variables: [{ name: 'grade', type: 'number', options: [] }] } });
});

test('a form offers the values of a list, and begins with the first of them', () => {
  const elements = [newElement('text', { id: 't', paragraphs: plainParagraphs('%grade %name') })];
  const variables = [
    { name: 'grade', type: 'choice', options: ['отлично', 'хорошо'] },
    { name: 'name', options: ['left from when it was a choice'] },
  ];
  const document = readDocument({ ...blankDocument('a4-landscape'), pages: [blankPage('a4-landscape', { elements })], variables });
  expect('document' in document && describedVariables(document.document)).toMatchObject([
    { name: 'grade', kind: 'choice', sample: 'отлично', options: ['отлично', 'хорошо'] },
    { name: 'name', kind: 'text', sample: '', options: [] },
  ]);
});

test('settings of a version that was kept before they had forms print what they did then', () => {
  expect(settingsByName([{ name: 'name', title: 'Имя', sample: '' }]).get('name')).toMatchObject({ type: 'text', required: true });
});
