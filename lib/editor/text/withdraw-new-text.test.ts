import { expect, test } from 'vitest';
import { newElement } from '../../document/new-document';
import { runCommand } from '../commands/registry';
import { documentOf, testEditor } from '../test-editor';
import { editParagraphs } from './restyle';
import { withdrawNewText } from './withdraw-new-text';

test('a text that was put on the page only for a variable goes again when none is chosen', () => {
  const { editor } = testEditor();
  const before = editor.state.document;
  runCommand(editor, 'insert_variable');
  editor.begin('text');
  expect(withdrawNewText(editor)).toBe(true);
  expect(editor.state.document).toBe(before);
  expect(editor.state).toMatchObject({ gesture: null, session: { editing: null } });
});

test('a text that somebody has written in stays', () => {
  const { editor } = testEditor();
  runCommand(editor, 'insert_variable');
  editor.begin('text');
  editParagraphs(editor, 'text', (paragraphs) => paragraphs.map((paragraph) => ({ ...paragraph, runs: [] })));
  expect(withdrawNewText(editor)).toBe(false);
  expect(editor.page.elements).toHaveLength(1);
});

test('a text that was there before stays', () => {
  const { editor } = testEditor(documentOf(newElement('text', { id: 't' })));
  editor.view({ selection: ['t'] });
  runCommand(editor, 'insert_variable');
  editor.begin('text');
  expect(withdrawNewText(editor)).toBe(false);
});
