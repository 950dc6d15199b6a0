import { expect, test } from 'vitest';
import { designDocument } from '../../document/design-document';
import { newElement, plainParagraphs } from '../../document/new-document';
import { paragraphStyle, textStyle } from '../../document/text-paragraphs';
import { variableSettings } from '../../document/variable-settings';
import { documentOf, testEditor } from '../test-editor';
import { forgetVariable, readNewName, renameVariable, setVariable } from './change-variables';
import { variableUses } from './variable-uses';

const used = () => ({
  ...documentOf(
    newElement('text', { id: 't', paragraphs: plainParagraphs('%name, {upper %name} {default %x "%name"} %names'), alt: '%name' }),
    newElement('qr', { id: 'q', text: 'https://school.example/%name', link: 'https://school.example/?n=%name' }),
    newElement('image', { id: 'i', source: { variable: 'name', instead: { asset: 'a'.repeat(64) } }, hidden: true }),
    newElement('rectangle', { id: 'r' }),
  ),
  fileName: 'Диплом %name',
  variables: [variableSettings.parse({ name: 'name', title: 'Фамилия, имя, отчество', sample: 'Анна' })],
});

test('a variable is renamed wherever it stands, in one step that undo takes back whole', () => {
  const { editor } = testEditor(used());
  const untouched = editor.page.elements[3];
  renameVariable(editor, 'name', 'fio');
  const { document, history } = editor.state;
  const [text, qr, image, rectangle] = document.pages[0]?.elements ?? [];
  expect(text).toMatchObject({ paragraphs: [{ runs: [{ text: '%fio, {upper %fio} {default %x "%name"} %names' }] }], alt: '%fio' });
  expect(qr).toMatchObject({ text: 'https://school.example/%fio', link: 'https://school.example/?n=%fio' });
  expect(image).toMatchObject({ source: { variable: 'fio', instead: { asset: 'a'.repeat(64) } } });
  expect(rectangle).toBe(untouched);
  expect(document).toMatchObject({ fileName: 'Диплом %fio', variables: [{ name: 'fio', title: 'Фамилия, имя, отчество' }] });
  expect(history.past).toHaveLength(1);
  editor.undo();
  expect(editor.state.document).toEqual(used());
});

test('a name over several runs keeps the style of its sign, and the rest keeps its own', () => {
  const [bold, plain] = [textStyle.parse({ weight: 700 }), textStyle.parse({})];
  const runs = [
    { text: 'Для %na', style: bold },
    { text: 'me!', style: plain },
  ];
  const { editor } = testEditor(documentOf(newElement('text', { id: 't', paragraphs: [{ style: paragraphStyle.parse({}), runs }] })));
  renameVariable(editor, 'name', 'fio');
  expect(editor.page.elements[0]).toMatchObject({
    paragraphs: [
      {
        runs: [
          { text: 'Для %fio', style: bold },
          { text: '!', style: plain },
        ],
      },
    ],
  });
});

test('a name that is taken makes one variable of both, and the document stays one that can be stored', () => {
  const x = variableSettings.parse({ name: 'x', title: 'Икс' });
  const { editor } = testEditor({ ...used(), variables: [...used().variables, x] });
  renameVariable(editor, 'name', 'x');
  expect(editor.state.document.variables).toEqual([x]);
  expect(designDocument.safeParse(editor.state.document).success).toBe(true);
});

test('it is told where each variable stands, hidden elements and the file name too', () => {
  const [name, x] = variableUses(used());
  expect(name).toMatchObject({ name: 'name', title: 'Фамилия, имя, отчество', inFileName: true });
  expect(name?.elements.map(({ element }) => element)).toEqual(['t', 'q', 'i']);
  expect(x).toMatchObject({ name: 'x', title: '', inFileName: false });
});

test('what a person may not call a variable is refused, with the Latin name to offer', () => {
  const { editor } = testEditor(used());
  const read = (written: string) => readNewName(editor, 'name', written);
  expect(read(' %fio ')).toEqual({ name: 'fio' });
  expect(read('name')).toEqual({ name: 'name' });
  expect(read('x')).toEqual({ refused: 'taken' });
  expect(read('verify_url')).toEqual({ refused: 'taken' });
  expect(read('фио')).toEqual({ refused: 'not_latin', latin: 'fio' });
  expect(read('%')).toEqual({ refused: 'empty' });
});

test('a title typed in one go is one step; the settings of what stands nowhere can be taken away', () => {
  const { editor } = testEditor(used());
  setVariable(editor, 'x', { title: 'И' }, 'title');
  setVariable(editor, 'x', { title: 'Икс' }, 'title');
  expect(editor.state.history.past).toHaveLength(1);
  expect(editor.state.document.variables[1]).toEqual(variableSettings.parse({ name: 'x', title: 'Икс' }));
  forgetVariable(editor, 'x');
  expect(editor.state.document.variables).toEqual(used().variables);
});
