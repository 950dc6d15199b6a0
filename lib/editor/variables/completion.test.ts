import { expect, test } from 'vitest';
import { newElement, plainParagraphs } from '../../document/new-document';
import { functionHelp } from '../../i18n/functions/function-help';
import { documentOf, testEditor } from '../test-editor';
import { insertionsFor } from './insertions';
import { notLatinIn, writeInLatin } from './not-latin';
import { openNameAt } from './open-name';

/** The text with `|` where the caret stands. */
function openAt(marked: string) {
  return openNameAt(marked.replace('|', ''), marked.indexOf('|'));
}

test.each([
  ['Для %|', { from: 4, to: 5, written: '', wanted: 'anything' }],
  ['Для %na| и', { from: 4, to: 7, written: 'na', wanted: 'anything' }],
  ['%na|me', { from: 0, to: 5, written: 'na', wanted: 'anything' }],
  ['%|Привет', { from: 0, to: 1, written: '', wanted: 'anything' }],
  ['%фи|', { from: 0, to: 3, written: 'фи', wanted: 'anything' }],
  ['{upper %|}', { from: 7, to: 8, written: '', wanted: 'variables' }],
  ['{da|', { from: 0, to: 3, written: 'da', wanted: 'functions' }],
])('a list opens in %s', (marked, open) => {
  expect(openAt(marked)).toEqual(open);
});

test.each(['100%|', '100 %|', '5 %г|', 'Иван|', '% |', '{{|', '%name |'])('no list opens in %s', (marked) => {
  expect(openAt(marked)).toBeUndefined();
});

test('a name after a number is a variable once it is one', () => {
  expect(openAt('Группа 5 %na|')).toMatchObject({ written: 'na' });
});

const variable = (name: string, title = '') => ({ name, title, sample: '', elements: [], inFileName: false });
const sources = {
  variables: [variable('name', 'Фамилия, имя, отчество'), variable('city', 'Город'), variable('photo', 'Фотография')],
  always: [{ name: 'verify_url', title: 'Ссылка на проверку' }],
  sent: [],
  functions: functionHelp('ru'),
};
const found = (written: string, wanted: 'anything' | 'variables' | 'functions' = 'anything') =>
  insertionsFor({ written, wanted }, sources).map(({ insert }) => insert);

test('with nothing typed all variables are offered, then one example of each function, with a variable of this document', () => {
  expect(found('').slice(0, 5)).toEqual(['%name', '%city', '%photo', '%verify_url', '{date}']);
  expect(found('')).toContain('{lower %name}');
  expect(found('', 'variables')).toEqual(['%name', '%city', '%photo', '%verify_url']);
});

test('what calls have sent is offered after the document’s own variables, once, and found by its name', () => {
  const offered = insertionsFor({ written: '', wanted: 'variables' }, { ...sources, sent: ['city', 'course'] });
  expect(offered.map(({ kind, insert }) => [kind, insert]).slice(1, 4)).toEqual([
    ['variable', '%city'],
    ['variable', '%photo'],
    ['sent', '%course'],
  ]);
  expect(insertionsFor({ written: 'cou', wanted: 'variables' }, { ...sources, sent: ['course'] })[0]).toMatchObject({ insert: '%course' });
});

test('variables are found by name, by their title and by a name in Russian letters', () => {
  expect(found('ci')[0]).toBe('%city');
  expect(found('гор')[0]).toBe('%city');
  expect(found('фам')[0]).toBe('%name');
  expect(found('пхото')).toContain('%photo');
});

test('a name in Russian letters that is nobody’s is offered in Latin', () => {
  expect(found('фио')).toEqual(['%fio']);
  expect(insertionsFor({ written: 'nаme', wanted: 'anything' }, sources)[0]).toMatchObject({ kind: 'variable', insert: '%name' });
});

test('a name written to its end closes the list, so that Enter is a new line', () => {
  expect(found('name')).toEqual([]);
});

test('a function that is meant shows all its examples, none of a fixed text', () => {
  expect(found('date', 'functions')).toContain('{date long}');
  expect(found('иниц', 'functions')).toEqual(['{initials %name}', '{initials %name place=before}']);
});

test('names that are not Latin are told with what to write instead, and put right in the whole document in one step', () => {
  expect(notLatinIn('%фио и %фио, %nаme, %名')).toEqual([
    { written: '%фио', latin: '%fio' },
    { written: '%nаme', latin: '%name' },
  ]);
  const { editor } = testEditor({
    ...documentOf(
      newElement('text', { id: 't', paragraphs: plainParagraphs('%фио\n%фиона') }),
      newElement('qr', { id: 'q', text: '%фио' }),
    ),
    fileName: '%фио',
  });
  writeInLatin(editor, { written: '%фио', latin: '%fio' });
  expect(editor.state.document.fileName).toBe('%fio');
  expect(editor.page.elements[1]).toMatchObject({ text: '%fio' });
  expect(JSON.stringify(editor.page.elements[0])).toContain('%фиона');
  expect(editor.state.history.past).toHaveLength(1);
});
