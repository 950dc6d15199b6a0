import { expect, test } from 'vitest';
import { say } from '../../i18n/ui/say';
import { documentOf, rectangleAt, testEditor } from '../test-editor';
import { foundCommands } from './find-commands';
import { runCommand } from './registry';

function found(query: string, recent: readonly string[] = []) {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  return foundCommands(editor, query, ({ label }) => say('ru', label), recent);
}

test('with nothing typed the palette shows what can be run now, what was used last at the top', () => {
  const ids = found('', ['zoom_in', 'add_page']).map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual(['zoom_in', 'add_page']);
  expect(ids).not.toContain('group');
  expect(ids).not.toContain('open_palette');
});

test('commands are found by words of the reader’s language, names that begin with them first', () => {
  expect(found('лист').map(({ name }) => name)[0]).toBe('Лист целиком');
  expect(found('код qr').map(({ id }) => id)).toEqual(['insert_qr']);
  expect(found('переплёт')).toEqual([]);
});

test('a command that cannot be run now is found, after those that can', () => {
  expect(found('сгруппировать')).toEqual([{ id: 'group', name: 'Сгруппировать', enabled: false }]);
});

test('a new text is typed in at once, and what is open is part of the session', () => {
  const { editor } = testEditor();
  runCommand(editor, 'insert_text');
  expect(editor.state.session.editing).toBe(editor.selected[0]?.id);
  runCommand(editor, 'open_palette');
  expect(editor.state.session.opened).toBe('palette');
});

test('a variable is put into the text that is chosen, and into a new one when none is', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  runCommand(editor, 'insert_variable');
  const [text] = editor.selected;
  expect(text?.type).toBe('text');
  expect(editor.state.session).toMatchObject({ editing: text?.id, opened: 'variable_list' });
  editor.view({ editing: null, opened: null });
  runCommand(editor, 'insert_variable');
  expect(editor.page.elements).toHaveLength(2);
  expect(editor.state.session).toMatchObject({ editing: text?.id, opened: 'variable_list' });
});
