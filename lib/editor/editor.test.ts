import fc from 'fast-check';
import { expect, test } from 'vitest';
import { designDocument } from '../document/design-document';
import { blankDocument, blankPage, newElement, plainParagraphs } from '../document/new-document';
import { insertElement } from './add-elements';
import { pasteText } from './commands/edit-commands';
import { commands, runCommand, type CommandId } from './commands/registry';
import { inBox, withEach } from './edit-document';
import type { Editor } from './editor';
import { guideGesture } from './guides';
import { PointerTool } from './pointer/pointer-tool';
import { setProperties } from './properties';
import { select } from './select';
import { documentOf, rectangleAt, testEditor } from './test-editor';
import { replacedText } from './text/edit-text';
import { editParagraphs, isText, setTextStyle } from './text/restyle';

function moveTo(editor: Editor, id: string, x: number): void {
  editor.change('move', (document) => withEach(document, editor.page.id, [id], (element) => inBox(element, { x })));
}

const xOf = (editor: Editor, id: string) => editor.page.elements.find((element) => element.id === id)?.x;

test('a gesture of many moves is one step, undone at once', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  editor.begin('move');
  for (const x of [1, 2, 3]) moveTo(editor, 'a', x);
  editor.commit();
  expect(editor.state.history.past.map(({ label }) => label)).toEqual(['move']);
  editor.undo();
  expect(xOf(editor, 'a')).toBe(0);
  editor.redo();
  expect(xOf(editor, 'a')).toBe(3);
});

test('a restored document is exactly as it was kept, whatever its texts would measure now, and undo takes that back', () => {
  const settle = <T extends { height: number }>(element: T): T => ({ ...element, height: 99 });
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)), { settle });
  const now = editor.state.document;
  const once = documentOf(rectangleAt('b', 5, 5));
  editor.begin('move');
  editor.restore(once);
  expect(editor.state.document).toEqual(once);
  expect(editor.state.session.page).toBe(once.pages[0]?.id);
  expect(editor.state.history.past.map(({ label }) => label)).toEqual(['restore']);
  editor.undo();
  expect(editor.state.document).toBe(now);
});

test('a cancelled gesture leaves no trace', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  const before = editor.state.document;
  editor.begin('move');
  moveTo(editor, 'a', 50);
  editor.cancel();
  expect(editor.state.document).toBe(before);
  expect(editor.state.history.past).toEqual([]);
});

test('a gesture that ends where it began is no step', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 5, 0)));
  const before = editor.state.document;
  editor.begin('move');
  moveTo(editor, 'a', 50);
  moveTo(editor, 'a', 5);
  editor.commit();
  expect(editor.state.history.past).toEqual([]);
  expect(editor.state.document).toBe(before);
});

test('undo in the middle of a gesture takes the gesture back, not the step before it', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  moveTo(editor, 'a', 10);
  editor.begin('move');
  moveTo(editor, 'a', 50);
  editor.undo();
  expect(xOf(editor, 'a')).toBe(10);
});

test('undo shows the page where it happened, with what was chosen there', () => {
  const pages = ['one', 'two'].map((id) => blankPage('a4-portrait', { id, elements: [rectangleAt(`on-${id}`, 0, 0)] }));
  const { editor } = testEditor(blankDocument('a4-portrait', { pages }));
  editor.view({ page: 'two' });
  select(editor, ['on-two']);
  runCommand(editor, 'delete');
  editor.view({ page: 'one' });
  select(editor, ['on-one']);
  editor.undo();
  expect(editor.state.session).toMatchObject({ page: 'two', selection: ['on-two'] });
});

test('choosing something does not forget what could be redone; a change does', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  moveTo(editor, 'a', 10);
  editor.undo();
  select(editor, ['a']);
  expect(editor.state.history.future).toHaveLength(1);
  moveTo(editor, 'a', 20);
  expect(editor.state.history.future).toEqual([]);
});

test('a held arrow key is one step, the next press another', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  select(editor, ['a']);
  for (let repeat = 0; repeat < 5; repeat++) runCommand(editor, 'nudge_right');
  editor.endBurst();
  runCommand(editor, 'nudge_right');
  expect(editor.state.history.past).toHaveLength(2);
});

test('what is no longer there is not chosen', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  select(editor, ['a']);
  runCommand(editor, 'duplicate');
  editor.undo();
  expect(editor.state.session.selection).toEqual(['a']);
  editor.open(blankDocument('a4-landscape'));
  expect(editor.state.session.selection).toEqual([]);
});

test('listeners hear of changes and of nothing else', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)));
  let heard = 0;
  const end = editor.subscribe(() => (heard += 1));
  select(editor, ['a']);
  expect(heard).toBe(1);
  moveTo(editor, 'a', 0);
  editor.commit();
  editor.endBurst();
  expect(heard).toBe(1);
  end();
  moveTo(editor, 'a', 9);
  expect(heard).toBe(1);
});

test('a step shares with the document before it all that it left alone', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0), rectangleAt('b', 0, 0)));
  const before = editor.page;
  moveTo(editor, 'a', 9);
  expect(editor.page.elements[1]).toBe(before.elements[1]);
  expect(editor.page.background).toBe(before.background);
});

test('a changed element takes the box it really fills, in the same step', () => {
  const { editor } = testEditor(documentOf(rectangleAt('a', 0, 0)), { settle: (element) => inBox(element, { height: 77 }) });
  moveTo(editor, 'a', 9);
  expect(editor.page.elements).toMatchObject([{ x: 9, height: 77 }]);
  editor.undo();
  expect(editor.page.elements).toMatchObject([{ x: 0, height: 10 }]);
});

/** What a person may do next, by numbers: a command, a choice, a gesture, a paste. */
type Act = (editor: Editor) => void;

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...commands.map(({ id }) => id)).map(commandAct) },
  { weight: 3, arbitrary: fc.array(fc.nat(20), { maxLength: 4 }).map(choose) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('text', 'image', 'qr', 'rectangle', 'ellipse', 'line')
      .map((type) => (editor: Editor) => insertElement(editor, type)),
  },
  {
    weight: 1,
    arbitrary: fc
      .double({ noNaN: true, min: -1e6, max: 1e6 })
      .map((x) => (editor: Editor) => void setProperties(editor, { x: x + 0, radius: x + 0 })),
  },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 99 }).map((size) => (editor: Editor) => setTextStyle(editor, { size })) },
  { weight: 1, arbitrary: fc.tuple(fc.integer(), fc.boolean()).map(([by, kept]) => gesture(by, kept)) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('x', 'y'), fc.nat(900)).map(([axis, at]) => (editor: Editor) => {
      const pull = guideGesture(editor, axis);
      const view = { x: at, y: at };
      pull.move({ view, shift: false, alt: false, mod: false, touch: false, pan: false }, view);
      pull.end();
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(600), fc.nat(600), fc.boolean()).map(([x, y, again]) => (editor: Editor) => {
      const photo = editor.page.elements.find((element) => element.type === 'image');
      if (photo === undefined) return;
      select(editor, [photo.id]);
      runCommand(editor, 'crop');
      const pointer = new PointerTool(editor);
      const { viewport } = editor.state.session;
      const at = (px: number, py: number) => ({
        view: { x: px * viewport.zoom + viewport.x, y: py * viewport.zoom + viewport.y },
        ...{ shift: again, alt: false, mod: false, touch: false, pan: false },
      });
      pointer.down(again ? at(photo.x, photo.y) : at(photo.x + photo.width / 2, photo.y + photo.height / 2));
      pointer.move(at(x, y));
      pointer.up();
    }),
  },
  { weight: 1, arbitrary: fc.string().map((text) => (editor: Editor) => pasteText(editor, text)) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom('а', 'б', ' ', '\n', 'undo', 'redo', 'bold'), { maxLength: 9 }).map(typeIn),
  },
);

/** Opens a text, types in it, goes back and forth on the way, and leaves it as it is: open. */
function typeIn(keys: readonly string[]): Act {
  return (editor) => {
    const text = editor.page.elements.find(isText);
    if (text === undefined) return;
    editor.view({ selection: [text.id], editing: text.id });
    editor.begin('text');
    for (const key of keys) {
      if (key === 'undo' || key === 'redo' || key === 'bold') runCommand(editor, key);
      else editParagraphs(editor, 'text', (before) => replacedText(before, { from: 0, to: 0 }, key), key === ' ' ? undefined : 'typing');
    }
  };
}

function commandAct(id: CommandId): Act {
  return (editor) => void (id === 'undo' || id === 'redo' || runCommand(editor, id));
}

function choose(numbers: readonly number[]): Act {
  return (editor) => {
    const { elements } = editor.page;
    select(
      editor,
      numbers.flatMap((number) => elements[number % Math.max(1, elements.length)]?.id ?? []),
    );
  };
}

function gesture(by: number, kept: boolean): Act {
  return (editor) => {
    editor.begin('move');
    for (const part of [1, 2]) {
      const ids = editor.state.session.selection;
      editor.change('move', (document) =>
        withEach(document, editor.page.id, ids, (element) => inBox(element, { x: element.x + by * part })),
      );
    }
    if (kept) editor.commit();
    else editor.cancel();
  };
}

test('any 200 acts undone give the identical document, redone the identical end, and each state on the way is a valid document', () => {
  const start = documentOf(
    rectangleAt('a', 0, 0),
    newElement('text', { id: 'name', x: 40, y: 40 }),
    newElement('image', { id: 'photo', x: 300, y: 40, source: { asset: 'a'.repeat(64) } }),
    newElement('line', { id: 'b', x: 90, y: 9, groups: [{ id: 'g' }] }),
    newElement('qr', { id: 'c', x: 200, y: 9, groups: [{ id: 'g' }] }),
  );
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 200, maxLength: 200 }), (acts) => {
      const { editor } = testEditor(start);
      for (const act of acts) act(editor);
      // What was taken back while typing last may still be brought back.
      while (runCommand(editor, 'redo'));
      const end = editor.state.document;
      expect(designDocument.safeParse(end).success).toBe(true);
      while (runCommand(editor, 'undo'));
      expect(editor.state.document).toBe(start);
      while (runCommand(editor, 'redo'));
      expect(editor.state.document).toBe(end);
      expect(JSON.parse(JSON.stringify(end))).toEqual(end);
    }),
    { numRuns: 30 },
  );
});

test('a style set while a part of the text being typed in is marked is for that part alone, without it for all of the text', () => {
  const text = newElement('text', { id: 't', x: 0, y: 0, width: 200, height: 40, paragraphs: plainParagraphs('Диплом Алёны') });
  const { editor } = testEditor(documentOf(text));
  select(editor, ['t']);
  editor.view({ editing: 't' });
  editor.view({ marked: { from: 7, to: 12 } });
  for (const command of ['bold', 'underline'] as const) runCommand(editor, command);
  const runs = () => editor.selected.filter(isText).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs));
  const shown = () => runs().map(({ text: own, style }) => [own, style.weight, style.underline]);
  expect(shown()).toEqual([
    ['Диплом ', 400, false],
    ['Алёны', 700, true],
  ]);
  editor.view({ editing: null });
  runCommand(editor, 'italic');
  expect(runs().every(({ style }) => style.italic)).toBe(true);
  editor.undo();
  editor.undo();
  editor.undo();
  expect(shown()).toEqual([['Диплом Алёны', 400, false]]);
});
