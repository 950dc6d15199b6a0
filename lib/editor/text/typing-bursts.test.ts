import { expect, test } from 'vitest';
import { newElement, plainParagraphs } from '../../document/new-document';
import { runCommand } from '../commands/registry';
import { documentOf, testEditor } from '../test-editor';
import { plainText, replacedText, textChange } from './edit-text';
import { editParagraphs, isText } from './restyle';
import { BURST_PAUSE, TypingBursts } from './typing-bursts';

/** A text being typed in, by keys that come a tenth of a second after one another. */
function typist(beginning = '') {
  const text = newElement('text', { id: 't', x: 0, y: 0, width: 200, height: 40, paragraphs: plainParagraphs(beginning) });
  const { editor } = testEditor(documentOf(text));
  let now = 0;
  let caret = beginning.length;
  const bursts = new TypingBursts(() => now);
  const shown = () => {
    const [element] = editor.page.elements;
    return element !== undefined && isText(element) ? plainText(element.paragraphs) : undefined;
  };
  function become(after: string): void {
    now += 100;
    const before = shown() ?? '';
    const { range, inserted } = textChange(before, after);
    editParagraphs(editor, 'text', (paragraphs) => replacedText(paragraphs, range, inserted), bursts.burstOf(before, after, caret));
  }
  function put(piece: string): void {
    const before = shown() ?? '';
    const at = caret;
    caret += piece.length;
    become(before.slice(0, at) + piece + before.slice(at));
  }
  function open(): void {
    editor.view({ selection: ['t'], editing: 't' });
    editor.begin('text');
  }
  open();
  return {
    editor,
    shown,
    open,
    put,
    type: (letters: string) => [...letters].forEach(put),
    backspace(times = 1) {
      for (let time = 0; time < times; time++) {
        const before = shown() ?? '';
        caret -= 1;
        become(before.slice(0, caret) + before.slice(caret + 1));
      }
    },
    jump: (to: number) => (caret = to),
    wait: () => (now += BURST_PAUSE),
    undo: () => (runCommand(editor, 'undo'), shown()),
    redo: () => (runCommand(editor, 'redo'), shown()),
  };
}

test('undo while typing takes back the last word and stays in the text; redo brings it back', () => {
  const { editor, type, undo, redo } = typist();
  type('Награждается Алёна за труд');
  expect(undo()).toBe('Награждается Алёна за ');
  expect(undo()).toBe('Награждается Алёна ');
  expect(editor.state).toMatchObject({ session: { editing: 't', selection: ['t'] }, gesture: { label: 'text' } });
  expect(redo()).toBe('Награждается Алёна за ');
  expect(redo()).toBe('Награждается Алёна за труд');
  expect(editor.state.session.editing).toBe('t');
});

test('a pause, a jump of the caret, a paste and deleting each begin what is taken back for itself', () => {
  const { type, put, backspace, jump, wait, undo } = typist();
  type('abc');
  wait();
  type('de');
  backspace(2);
  jump(0);
  type('x');
  put('pasted text');
  expect([undo(), undo(), undo(), undo(), undo()]).toEqual(['xabc', 'abc', 'abcde', 'abc', '']);
});

test('what was typed is taken back and brought back word by word also after the text was left', () => {
  const { editor, type, open, undo, redo } = typist();
  type('один два');
  runCommand(editor, 'step_out');
  expect(editor.state.gesture).toBeNull();
  expect(undo()).toBe('один ');
  expect(redo()).toBe('один два');
  open();
  type('!');
  expect(undo()).toBe('один два');
});

test('going back beyond where the typing began leaves the text, and loses nothing of what was typed', () => {
  const { editor, shown, type, redo } = typist('старое');
  type(' новое');
  const end = editor.state.document;
  while (runCommand(editor, 'undo'));
  expect(shown()).toBe('старое');
  while (runCommand(editor, 'redo'));
  expect(editor.state.document).toBe(end);
  expect(redo()).toBe('старое новое');
});

test('a step before the typing that was about something else is taken back outside the text', () => {
  const { editor } = testEditor();
  runCommand(editor, 'insert_text');
  editor.begin('text');
  runCommand(editor, 'undo');
  expect(editor.state).toMatchObject({ gesture: null, session: { editing: null } });
  expect(editor.page.elements).toEqual([]);
});

test('a style set while typing is a step of its own', () => {
  const { editor, type, undo } = typist();
  type('раз');
  runCommand(editor, 'bold');
  expect(undo()).toBe('раз');
  expect(undo()).toBe('');
});

test('who types on after taking something back joins nothing to the word before', () => {
  const { type, backspace, undo } = typist();
  type('раз');
  backspace();
  undo();
  type('!');
  expect(undo()).toBe('раз');
});
