import { expect, test } from 'vitest';
import { newElement, plainParagraphs } from '../../document/new-document';
import { withWrittenStyle } from '../element-style';
import { select } from '../select';
import { documentOf, rectangleAt, testEditor } from '../test-editor';
import { plainText } from '../text/edit-text';
import { isText } from '../text/restyle';
import { runCommand } from './registry';

const elementOf = (editor: ReturnType<typeof testEditor>['editor'], id: string) =>
  editor.page.elements.find((element) => element.id === id);

/** Copies the style of one element to another. */
function carry(from: ReturnType<typeof rectangleAt> | ReturnType<typeof newElement>, to: ReturnType<typeof newElement>) {
  const { editor } = testEditor(documentOf(from, to));
  select(editor, [from.id]);
  runCommand(editor, 'copy_style');
  select(editor, [to.id]);
  runCommand(editor, 'paste_style');
  return { editor, styled: elementOf(editor, to.id) };
}

test('a text takes over another’s characters and alignment and keeps its own words and place', () => {
  const model = newElement('text', { id: 'a', paragraphs: plainParagraphs('Диплом', { size: 40, weight: 700 }, { align: 'center' }) });
  const { editor, styled } = carry(model, newElement('text', { id: 'b', x: 9, paragraphs: plainParagraphs('%name\nкурс', {}) }));
  expect(styled).toMatchObject({ x: 9 });
  if (styled === undefined || !isText(styled)) throw new Error('the text is gone');
  expect(plainText(styled.paragraphs)).toBe('%name\nкурс');
  for (const { style, runs } of styled.paragraphs) {
    expect(style.align).toBe('center');
    expect(runs.map((run) => run.style)).toMatchObject([{ size: 40, weight: 700 }]);
  }
  expect(editor.state.history.past.map(({ label }) => label)).toEqual(['style']);
});

test('a line takes the stroke of a rectangle, and a rectangle without one leaves it its own', () => {
  const stroke = { color: '#aa0000', width: 5, dash: 'dashed' } as const;
  const outlined = newElement('rectangle', { id: 'a', stroke, opacity: 0.5 });
  expect(carry(outlined, newElement('line', { id: 'b' })).styled).toMatchObject({ stroke, opacity: 0.5 });
  expect(carry(rectangleAt('a', 0, 0), newElement('line', { id: 'b', stroke })).styled).toMatchObject({ stroke });
});

test('a picture takes over how another lies in its frame, never the picture itself', () => {
  const model = newElement('image', { id: 'a', fit: 'cover', anchor: 'top', source: { variable: 'photo' } });
  expect(carry(model, newElement('image', { id: 'b' })).styled).toMatchObject({ fit: 'cover', anchor: 'top', source: null });
});

test('how a picture fits its frame means nothing to a text', () => {
  const { editor, styled } = carry(newElement('image', { id: 'a', fit: 'cover' }), newElement('text', { id: 'b' }));
  expect(styled).toMatchObject({ fit: 'grow' });
  expect(editor.state.history.past).toEqual([]);
});

test('locked elements keep their style, and without a copied one there is nothing to paste', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0), { ...rectangleAt('b', 0, 0), fill: '#123456', locked: true }));
  select(editor, ['a']);
  expect(runCommand(editor, 'paste_style')).toBe(false);
  runCommand(editor, 'copy_style');
  editor.view({ selection: ['b'] });
  expect(runCommand(editor, 'paste_style')).toBe(false);
});

test.each([
  '',
  '{',
  '{"kind":"other"}',
  '{"kind":"diploma-maker/style","look":7}',
  '{"kind":"diploma-maker/style","look":{"x":7,"opacity":9}}',
])('what is kept as %s changes nothing', (written) => {
  const element = rectangleAt('a', 0, 0);
  expect(withWrittenStyle(element, written)).toEqual(element);
});
