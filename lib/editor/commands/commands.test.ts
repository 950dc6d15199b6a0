import { expect, test } from 'vitest';
import { elementTypes } from '../../document/elements';
import { blankDocument, blankPage, newElement, plainParagraphs } from '../../document/new-document';
import { toPoints } from '../../units';
import { readingOrder } from '../../render/reading-order';
import { copiedHtml, elementsInHtml, writeElements } from '../clipboard';
import { gapOf, setGap } from '../gaps';
import { setProperties } from '../properties';
import { select, stepInto } from '../select';
import { isPressed, shortcutText } from '../shortcut';
import { documentOf, rectangleAt, testEditor } from '../test-editor';
import { pasteText } from './edit-commands';
import { insertCommands } from './insert-commands';
import { commandForKeys, commandOf, commands, runCommand } from './registry';
import type { Command } from './define-command';

const key = (code: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}, typed = '') => ({
  code,
  key: typed,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

const two = () => testEditor(documentOf(rectangleAt('a', 10, 10), rectangleAt('b', 50, 30, 20, 20)));
const three = () => testEditor(documentOf(rectangleAt('a', 0, 0), rectangleAt('b', 15, 0), rectangleAt('c', 90, 0)));
const idsOf = ({ page }: { page: { elements: readonly { id: string }[] } }) => page.elements.map(({ id }) => id);

test('no two commands share an id or keys', () => {
  const ids = commands.map(({ id }) => id);
  const keys = commands.flatMap(({ shortcuts }: Command) =>
    shortcuts.map((shortcut) => JSON.stringify({ mod: false, shift: false, alt: false, code: '', key: '', ...shortcut })),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
});

test('there is a command to insert each type of element', () => {
  expect(insertCommands.map(({ id }) => id)).toEqual(Object.keys(elementTypes).map((type) => `insert_${type}`));
});

test('keys are told by their place, so that they work on the Russian layout, and on a Mac by ⌘', () => {
  const { editor } = two();
  expect(commandForKeys(editor, key('KeyA', { ctrlKey: true }, 'ф'))).toBe('select_all');
  expect(commandForKeys(editor, key('KeyA', { metaKey: true }))).toBe('select_all');
  expect(commandForKeys(editor, key('KeyA'))).toBeUndefined();
  expect(shortcutText({ code: 'KeyZ', mod: true, shift: true }, true)).toBe('⇧⌘Z');
  expect(shortcutText({ code: 'BracketLeft', mod: true }, false)).toBe('Ctrl+[');
  expect(isPressed({ key: '?' }, key('Slash', { shiftKey: true }, '?'))).toBe(true);
});

test('single signs run nothing where they are switched off; keys with Ctrl, arrows and Delete still do', () => {
  const { editor } = two();
  editor.view({ selection: ['a'] });
  const pressed = () => [
    commandForKeys(editor, key('KeyT')),
    commandForKeys(editor, key('Digit1', { shiftKey: true }, '!')),
    commandForKeys(editor, key('Slash', { shiftKey: true }, '?')),
    commandForKeys(editor, key('KeyD', { ctrlKey: true })),
    commandForKeys(editor, key('ArrowLeft')),
    commandForKeys(editor, key('Delete')),
  ];
  const rest = ['duplicate', 'nudge_left', 'delete'];
  expect(pressed()).toEqual(['insert_text', 'zoom_to_page', 'open_shortcuts', ...rest]);
  runCommand(editor, 'toggle_sign_keys');
  expect(pressed()).toEqual([undefined, undefined, undefined, ...rest]);
});

test('while a text is typed in, letters are letters, and only a few keys are commands', () => {
  const { editor } = testEditor(documentOf(newElement('text', { id: 't' })));
  editor.view({ selection: ['t'], editing: 't' });
  expect(commandForKeys(editor, key('KeyT'))).toBeUndefined();
  expect(commandForKeys(editor, key('Backspace'))).toBeUndefined();
  expect(commandForKeys(editor, key('Escape'))).toBe('step_out');
});

test('a command that cannot be run does nothing', () => {
  const { editor } = two();
  const before = editor.state;
  expect(runCommand(editor, 'delete')).toBe(false);
  expect(editor.state).toBe(before);
});

test('Escape goes one level up each time: out of typing, then nothing is chosen', () => {
  const { editor } = testEditor(documentOf(newElement('text', { id: 't' })));
  select(editor, ['t']);
  runCommand(editor, 'edit_text');
  expect(editor.state.session.editing).toBe('t');
  runCommand(editor, 'step_out');
  expect(editor.state.session).toMatchObject({ editing: null, selection: ['t'] });
  runCommand(editor, 'step_out');
  expect(editor.state.session.selection).toEqual([]);
});

test('a copy lies beside its original; moved and made again, the next goes as far again', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 10, 10)));
  select(editor, ['a']);
  runCommand(editor, 'duplicate');
  expect(editor.selected).toMatchObject([{ x: 22, y: 22 }]);
  setProperties(editor, { x: 60 });
  editor.undo();
  runCommand(editor, 'nudge_far_right');
  const [moved] = editor.selected;
  runCommand(editor, 'duplicate');
  expect(editor.selected).toMatchObject([{ x: 2 * (moved?.x ?? 0) - 10, y: 34 }]);
});

test('elements go through the clipboard to another document, with ids of their own and grouped as they were', async () => {
  const first = two();
  select(first.editor, ['a', 'b']);
  runCommand(first.editor, 'group');
  runCommand(first.editor, 'copy');
  const second = testEditor(documentOf(rectangleAt('a', 10, 10)));
  void pasteText(second.editor, first.clipboard.text);
  await Promise.resolve();
  const [, one, other] = second.editor.page.elements;
  expect(new Set(idsOf(second.editor)).size).toBe(3);
  expect(one?.groups).toHaveLength(1);
  expect(one?.groups).toEqual(other?.groups);
  expect(second.editor.selected).toHaveLength(2);
  expect(one).toMatchObject({ x: 22, y: 22 });
});

test('pasted in place, copies lie exactly where their originals lay', async () => {
  const { editor } = two();
  select(editor, ['b']);
  runCommand(editor, 'copy');
  await commandOf('paste_in_place').run(editor);
  expect(editor.selected).toMatchObject([{ x: 50, y: 30, width: 20 }]);
});

test('a picture that is not open here is asked for first; the copy that the workspace has got stands in its place, and what cannot be had leaves an empty one', async () => {
  const [foreign, copy, lost] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
  const had = new Map([[foreign, copy]]);
  const ports = { pictureInfo: () => undefined, havePicture: (key: string) => Promise.resolve(had.get(key)) };
  const { editor, reports } = testEditor(documentOf(), ports);
  const imageOf = (id: string, asset = '') => newElement('image', { id, x: 5, y: 5, width: 40, height: 30, source: { asset } });
  await pasteText(editor, writeElements([imageOf('i', foreign), imageOf('j', lost), rectangleAt('r', 0, 0)]).elements);
  expect(editor.selected).toMatchObject([{ source: { asset: copy } }, { source: null, width: 40, height: 30 }, { type: 'rectangle' }]);
  expect(reports).toEqual(['pictures_lost']);
});

test('plain text becomes a text on the page', () => {
  const { editor } = testEditor();
  void pasteText(editor, ' Иванов\nПётр ');
  expect(editor.selected).toMatchObject([{ type: 'text', paragraphs: [{ runs: [{ text: 'Иванов' }] }, { runs: [{ text: 'Пётр' }] }] }]);
});

test.each([
  ['{"kind":"diploma-maker/elements"}', 'unusable'],
  ['{"kind":"diploma-maker/elements","schema":99,"elements":[]}', 'unusable'],
  ['{"kind":"diploma-maker/elements","schema":2,"elements":[{"type":"qr","id":"q"}]}', 'unusable'],
  ['{"kind":"diploma-maker/elements","schema":2,"elements":"x"}', 'unusable'],
])('junk that claims to be elements is reported and changes nothing: %s', (text, problem) => {
  const { editor, reports } = two();
  const before = editor.state;
  void pasteText(editor, text);
  expect(editor.state).toBe(before);
  expect(reports).toEqual([problem]);
});

test('other JSON is text like any other', () => {
  const { editor } = testEditor();
  void pasteText(editor, '{"a":1}');
  expect(editor.selected).toMatchObject([{ paragraphs: [{ runs: [{ text: '{"a":1}' }] }] }]);
});

test('a full page takes nothing more and says so', () => {
  const full = documentOf(...Array.from({ length: 1000 }, (_, at) => rectangleAt(`e${at}`, at, 0)));
  const { editor, reports } = testEditor(full);
  void pasteText(editor, writeElements([rectangleAt('x', 0, 0)]).elements);
  expect(reports).toEqual(['no_room']);
  expect(runCommand(editor, 'insert_text')).toBe(false);
});

test('one element is aligned to the page, several to each other, a group as one', () => {
  const { editor } = two();
  select(editor, ['a']);
  runCommand(editor, 'align_right');
  expect(editor.selected[0]?.x).toBeCloseTo(editor.page.width - 10, 3);
  select(editor, ['a', 'b']);
  runCommand(editor, 'align_left');
  expect(editor.selected.map(({ x }) => x)).toEqual([50, 50]);
  runCommand(editor, 'group');
  runCommand(editor, 'align_top');
  expect(editor.selected.map(({ y }) => y)).toEqual([0, 20]);
});

test('distributing makes gaps equal', () => {
  const { editor } = three();
  runCommand(editor, 'select_all');
  runCommand(editor, 'distribute_across');
  expect(editor.selected.map(({ x }) => x)).toEqual([0, 45, 90]);
});

test.each([
  ['bring_to_front', 'a', ['b', 'c', 'a']],
  ['bring_forward', 'a', ['b', 'a', 'c']],
  ['send_backward', 'c', ['a', 'c', 'b']],
  ['send_to_back', 'c', ['c', 'a', 'b']],
  ['bring_forward', 'c', ['a', 'b', 'c']],
] as const)('%s changes the order of what lies over what', (command, id, order) => {
  const { editor } = three();
  select(editor, [id]);
  runCommand(editor, command);
  expect(idsOf(editor)).toEqual(order);
});

test('a group is chosen as one and lies together; taken apart, each is alone', () => {
  const { editor } = three();
  select(editor, ['a', 'c']);
  runCommand(editor, 'group');
  expect(idsOf(editor)).toEqual(['b', 'a', 'c']);
  select(editor, ['a']);
  expect(editor.state.session.selection).toEqual(['a', 'c']);
  runCommand(editor, 'ungroup');
  select(editor, ['a']);
  expect(editor.state.session.selection).toEqual(['a']);
});

test('a group in a group is entered level by level, and left so', () => {
  const { editor } = three();
  select(editor, ['a', 'b']);
  runCommand(editor, 'group');
  select(editor, ['a', 'c']);
  runCommand(editor, 'group');
  select(editor, ['a']);
  expect(editor.state.session.selection).toEqual(['a', 'b', 'c']);
  const [a, , c] = editor.page.elements;
  expect(a && stepInto(editor, a)).toBe(true);
  expect(editor.state.session.selection).toEqual(['a', 'b']);
  select(editor, ['c']);
  expect(editor.state.session.selection).toEqual(['c']);
  select(editor, ['a']);
  expect(a && stepInto(editor, a)).toBe(true);
  expect(editor.state.session.selection).toEqual(['a']);
  expect(a && stepInto(editor, a)).toBe(false);
  for (const around of [['a', 'b'], ['a', 'b', 'c'], []]) {
    runCommand(editor, 'step_out');
    expect(editor.state.session.selection).toEqual(around);
  }
  expect(c?.groups).toHaveLength(1);
});

test('only the outermost of the chosen groups is taken apart, and a part by itself leaves its group', () => {
  const { editor } = three();
  select(editor, ['a', 'b']);
  runCommand(editor, 'group');
  select(editor, ['a', 'c']);
  runCommand(editor, 'group');
  runCommand(editor, 'ungroup');
  select(editor, ['a']);
  expect(editor.state.session.selection).toEqual(['a', 'b']);
  editor.view({ selection: ['a'] });
  runCommand(editor, 'ungroup');
  select(editor, ['b']);
  expect(editor.state.session.selection).toEqual(['b']);
});

test('parts of a group are put in order within it, and aligned to each other', () => {
  const { editor } = three();
  select(editor, ['a', 'b']);
  runCommand(editor, 'group');
  editor.view({ selection: ['a'] });
  runCommand(editor, 'bring_to_front');
  expect(idsOf(editor)).toEqual(['b', 'a', 'c']);
  const elements = documentOf(...['x', 'y', 'z'].map((id, at) => ({ ...rectangleAt(id, at * 30, 0), groups: [{ id: 'g', name: '' }] })));
  const { editor: other } = testEditor(elements);
  other.view({ selection: ['x', 'y'] });
  runCommand(other, 'align_left');
  expect(other.page.elements.map(({ x }) => x)).toEqual([0, 0, 60]);
});

test('a gap that is given is set between all that are chosen, a group as one', () => {
  const { editor } = three();
  select(editor, ['a', 'b']);
  runCommand(editor, 'group');
  select(editor, ['a', 'c']);
  expect(gapOf(editor, 'x')).toBe(65);
  setGap(editor, 'x', 20);
  expect(editor.page.elements.map(({ id, x }) => [id, x])).toEqual([
    ['a', 0],
    ['b', 15],
    ['c', 45],
  ]);
  expect(editor.state.history.past.at(-1)?.label).toBe('distribute');
});

test('choosing with Shift adds, and lets go what is chosen already', () => {
  const { editor } = three();
  select(editor, ['a']);
  select(editor, ['b'], { add: true });
  expect(editor.state.session.selection).toEqual(['a', 'b']);
  select(editor, ['a'], { add: true });
  expect(editor.state.session.selection).toEqual(['b']);
});

test('what is locked is neither moved nor deleted, until it is unlocked', () => {
  const { editor } = two();
  select(editor, ['a']);
  runCommand(editor, 'toggle_lock');
  expect(runCommand(editor, 'delete')).toBe(false);
  runCommand(editor, 'select_all');
  expect(editor.state.session.selection).toEqual(['b']);
  select(editor, ['a']);
  runCommand(editor, 'toggle_lock');
  expect(runCommand(editor, 'delete')).toBe(true);
});

test('hiding several, some of which are hidden, hides all', () => {
  const { editor } = two();
  select(editor, ['a']);
  runCommand(editor, 'toggle_hidden');
  select(editor, ['a', 'b']);
  runCommand(editor, 'toggle_hidden');
  expect(editor.selected.map(({ hidden }) => hidden)).toEqual([true, true]);
});

test('arrows go by the page’s own unit, with Shift by ten', () => {
  const { editor } = two();
  select(editor, ['a']);
  runCommand(editor, 'nudge_right');
  runCommand(editor, 'nudge_far_down');
  expect(editor.selected[0]?.x).toBeCloseTo(10 + toPoints(1, 'mm'), 3);
  expect(editor.selected[0]?.y).toBeCloseTo(10 + toPoints(10, 'mm'), 3);
});

test('pages are added, copied with elements of their own, moved and deleted; the last one stays', () => {
  const { editor } = two();
  runCommand(editor, 'duplicate_page');
  const { pages } = editor.state.document;
  expect(pages).toHaveLength(2);
  expect(editor.page).toBe(pages[1]);
  expect(idsOf(editor)).not.toContain('a');
  runCommand(editor, 'move_page_up');
  expect(editor.state.document.pages[0]).toBe(editor.page);
  runCommand(editor, 'add_page');
  expect(editor.page).toMatchObject({ elements: [], width: pages[0]?.width, unit: 'mm' });
  while (runCommand(editor, 'delete_page'));
  expect(editor.state.document.pages).toHaveLength(1);
  expect(editor.state.document.pages).toContain(editor.page);
});

test('a page that is deleted gives way to its neighbour', () => {
  const pages = ['one', 'two', 'three'].map((id) => blankPage('a4-portrait', { id }));
  const { editor } = testEditor(blankDocument('a4-portrait', { pages }));
  editor.view({ page: 'two' });
  runCommand(editor, 'delete_page');
  expect(editor.page.id).toBe('three');
  runCommand(editor, 'delete_page');
  expect(editor.page.id).toBe('one');
});

test('a new element lies in the middle of the page, the next beside it', () => {
  const { editor } = testEditor();
  runCommand(editor, 'insert_qr');
  const [first] = editor.selected;
  expect((first?.x ?? 0) + (first?.width ?? 0) / 2).toBeCloseTo(editor.page.width / 2, 2);
  runCommand(editor, 'insert_qr');
  expect(editor.selected[0]?.x).toBeCloseTo((first?.x ?? 0) + 12, 3);
});

test('properties are set for all chosen types that have them, and a value none allows is refused', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0), newElement('line', { id: 'l' })));
  runCommand(editor, 'select_all');
  expect(setProperties(editor, { radius: 4, opacity: 0.5 })).toBe(true);
  expect(editor.page.elements).toMatchObject([{ radius: 4, opacity: 0.5 }, { opacity: 0.5 }]);
  expect(editor.page.elements[1]).not.toHaveProperty('radius');
  const before = editor.state.document;
  expect(setProperties(editor, { opacity: 7 })).toBe(false);
  expect(editor.state.document).toBe(before);
});

test('bold makes all of it bold unless all of it is', () => {
  const { editor } = testEditor(documentOf(newElement('text', { id: 't', paragraphs: plainParagraphs('а\nб') })));
  select(editor, ['t']);
  const weights = () =>
    editor.selected.flatMap((element) => ('paragraphs' in element ? JSON.stringify(element.paragraphs).match(/"weight":\d+/g) : []));
  runCommand(editor, 'bold');
  expect(weights()).toEqual(['"weight":700', '"weight":700']);
  runCommand(editor, 'bold');
  expect(weights()).toEqual(['"weight":400', '"weight":400']);
});

test('zooming leaves the middle where it is; fitting shows the whole page', () => {
  const { editor } = testEditor();
  editor.view({ viewport: { zoom: 1, x: 10, y: 20, width: 800, height: 600 } });
  const middle = () => {
    const { zoom, x, y } = editor.state.session.viewport;
    return [(400 - x) / zoom, (300 - y) / zoom];
  };
  const [x = 0, y = 0] = middle();
  runCommand(editor, 'zoom_in');
  expect(middle()[0]).toBeCloseTo(x, 9);
  expect(middle()[1]).toBeCloseTo(y, 9);
  runCommand(editor, 'zoom_to_page');
  const { zoom, x: left } = editor.state.session.viewport;
  expect(left).toBeGreaterThan(0);
  expect(left + editor.page.width * zoom).toBeLessThan(800);
});

test('Tab walks the elements as the page reads', () => {
  const { editor } = testEditor(documentOf(rectangleAt('low', 0, 90), rectangleAt('right', 50, 0), rectangleAt('left', 0, 0)));
  const walked = ['next_element', 'next_element', 'next_element', 'next_element'].map((id) => {
    runCommand(editor, id === 'next_element' ? id : 'previous_element');
    return editor.state.session.selection[0];
  });
  expect(walked).toEqual(['left', 'right', 'low', 'left']);
});

test('what is copied has its words for other programs, and its elements in a form that each browser carries', () => {
  const text = newElement('text', { id: 't', paragraphs: plainParagraphs('Диплом <1>\n"За труд"') });
  const copied = writeElements([text, rectangleAt('a', 10, 10)]);
  expect(copied.words).toBe('Диплом <1>\n"За труд"');
  const html = copiedHtml(copied);
  expect(html.replaceAll(/ data-[^>]*/gu, '')).toBe('<div><p>Диплом &lt;1&gt;</p><p>"За труд"</p></div>');
  expect(elementsInHtml(`<html><body><!--StartFragment-->${html}<!--EndFragment--></body></html>`)).toBe(copied.elements);
  expect(elementsInHtml('<p>Диплом</p>')).toBeUndefined();
  expect(elementsInHtml('<div data-diploma-elements="%zz"></div>')).toBeUndefined();
});

test('Tab walks a page in the order in which its file is read out', () => {
  const { editor } = testEditor(
    documentOf(
      rectangleAt('below', 0, 100),
      rectangleAt('right', 100, 9, 10, 40),
      { ...rectangleAt('hidden', 5, 5), hidden: true },
      rectangleAt('left', 0, 12, 10, 40),
    ),
  );
  const order = Array.from({ length: 4 }, () => {
    runCommand(editor, 'next_element');
    return editor.state.session.selection[0];
  });
  expect(order).toEqual(['left', 'right', 'below', 'left']);
  expect(order.slice(0, 3)).toEqual([...readingOrder(editor.page).keys()]);
});
