import { addBeside, addElements, COPY_OFFSET, freshCopies, hasRoomFor, insertElement } from '../add-elements';
import type { PageElement } from '../../document/elements';
import type { PictureKey } from '../../drawing/display-list';
import { readPasted, writeElements } from '../clipboard';
import { movedBy, withElements } from '../edit-document';
import type { Editor } from '../editor';
import { isWithin, scopeOf } from '../layers/group-scope';
import { picturesOf, withPictures } from '../pasted-pictures';
import { changeable } from '../select';
import { switchElements } from '../switch-elements';
import { defineCommand } from './define-command';

const isChosen = (editor: Editor) => editor.selected.length > 0;
const isChangeable = (editor: Editor) => changeable(editor).length > 0;

/** What is done to elements as such: undoing, choosing, copying, deleting, locking. */
export const editCommands = [
  defineCommand('undo', {
    section: 'edit',
    shortcuts: [{ code: 'KeyZ', mod: true }],
    whileTyping: true,
    isEnabled: ({ state }) => state.history.past.length > 0 || (state.gesture !== null && state.gesture.label !== 'text'),
    run: (editor) => editor.undo(),
  }),
  defineCommand('redo', {
    section: 'edit',
    shortcuts: [
      { code: 'KeyZ', mod: true, shift: true },
      { code: 'KeyY', mod: true },
    ],
    whileTyping: true,
    isEnabled: ({ state }) => state.history.future.length > 0,
    run: (editor) => editor.redo(),
  }),
  defineCommand('select_all', {
    section: 'edit',
    shortcuts: [{ code: 'KeyA', mod: true }],
    isEnabled: (editor) => editor.page.elements.some(isPickable),
    run: (editor) => editor.view({ selection: editor.page.elements.filter(isPickable).map(({ id }) => id), editing: null }),
  }),
  defineCommand('step_out', {
    section: 'edit',
    shortcuts: [{ code: 'Escape' }],
    whileTyping: true,
    isEnabled: ({ state: { session, gesture } }) => gesture !== null || session.editing !== null || session.selection.length > 0,
    run: stepOut,
  }),
  defineCommand('cut', {
    section: 'edit',
    shortcuts: [{ code: 'KeyX', mod: true }],
    isEnabled: isChangeable,
    run: cut,
  }),
  defineCommand('copy', {
    section: 'edit',
    shortcuts: [{ code: 'KeyC', mod: true }],
    isEnabled: isChosen,
    run: (editor) => editor.ports.clipboard.write(writeElements(editor.selected)),
  }),
  defineCommand('paste', {
    section: 'edit',
    shortcuts: [{ code: 'KeyV', mod: true }],
    run: async (editor) => pasteText(editor, (await editor.ports.clipboard.read()) ?? ''),
  }),
  defineCommand('paste_in_place', {
    section: 'edit',
    shortcuts: [{ code: 'KeyV', mod: true, shift: true }],
    run: async (editor) => pasteText(editor, (await editor.ports.clipboard.read()) ?? '', { inPlace: true }),
  }),
  defineCommand('duplicate', {
    section: 'edit',
    shortcuts: [{ code: 'KeyD', mod: true }],
    isEnabled: (editor) => isChosen(editor) && hasRoomFor(editor.page, editor.selected.length),
    run: duplicate,
  }),
  defineCommand('delete', {
    section: 'edit',
    shortcuts: [{ code: 'Delete' }, { code: 'Backspace' }],
    isEnabled: isChangeable,
    run: (editor) => removeChosen(editor, 'delete'),
  }),
  defineCommand('toggle_lock', {
    section: 'edit',
    shortcuts: [{ code: 'KeyL', mod: true, shift: true }],
    isEnabled: isChosen,
    run: (editor) => switchElements(editor, editor.state.session.selection, 'locked'),
  }),
  defineCommand('toggle_hidden', {
    section: 'edit',
    shortcuts: [{ code: 'KeyH', mod: true, shift: true }],
    isEnabled: isChosen,
    run: (editor) => switchElements(editor, editor.state.session.selection, 'hidden'),
  }),
] as const;

/**
 * Puts what a clipboard held on the page in sight: copied elements, or any text as a new text. What cannot be used is reported. Pictures
 * that are not open here are asked for first: the workspace may not have them, and no document could be saved with them then.
 */
export function pasteText(editor: Editor, text: string, { inPlace = false }: { readonly inPlace?: boolean } = {}): void | Promise<void> {
  const pasted = readPasted(text);
  if (pasted.kind === 'nothing') return;
  if (pasted.kind === 'unusable') return editor.ports.report('unusable');
  if (!hasRoomFor(editor.page, pasted.kind === 'elements' ? pasted.elements.length : 1)) return editor.ports.report('no_room');
  if (pasted.kind === 'text') return insertElement(editor, 'text', { text: pasted.text.trim().slice(0, LONGEST_PASTE) });
  const { elements } = pasted;
  const unknown = picturesOf(elements).filter((key) => editor.ports.pictureInfo(key) === undefined);
  if (unknown.length === 0) return pasteElements(editor, elements, inPlace);
  return pasteWithPictures(editor, elements, unknown, inPlace);
}

async function pasteWithPictures(
  editor: Editor,
  elements: readonly PageElement[],
  unknown: readonly PictureKey[],
  inPlace: boolean,
): Promise<void> {
  const had = await Promise.all(unknown.map(async (key) => [key, await editor.ports.havePicture(key)] as const));
  pasteElements(editor, withPictures(elements, new Map(had)), inPlace);
  if (had.some(([, own]) => own === undefined)) editor.ports.report('pictures_lost');
}

function pasteElements(editor: Editor, elements: readonly PageElement[], inPlace: boolean): void {
  if (inPlace) addElements(editor, freshCopies(elements, editor.ports.newId), 'paste');
  else addBeside(editor, elements, 'paste');
}

/** Characters; a whole book pasted by mistake would stop the browser. */
const LONGEST_PASTE = 10_000;

function cut(editor: Editor): void {
  editor.ports.clipboard.write(writeElements(changeable(editor)));
  removeChosen(editor, 'cut');
}

function removeChosen(editor: Editor, label: 'delete' | 'cut'): void {
  const gone = new Set(changeable(editor).map(({ id }) => id));
  editor.change(label, (document) => withElements(document, editor.page.id, (elements) => elements.filter(({ id }) => !gone.has(id))));
}

/** Copies what is chosen. Done again after the copy was moved, the next copy goes as far again: a row of stamps is quickly made. */
function duplicate(editor: Editor): void {
  const offset = lastOffset(editor) ?? { dx: COPY_OFFSET, dy: COPY_OFFSET };
  const copies = freshCopies(editor.selected, editor.ports.newId);
  addElements(
    editor,
    copies.map((copy) => movedBy(copy, offset.dx, offset.dy)),
    'duplicate',
  );
}

function lastOffset(editor: Editor): { readonly dx: number; readonly dy: number } | undefined {
  const [copied, moved] = editor.state.history.past.slice(-2);
  const [copy] = editor.selected;
  if (copied?.label !== 'duplicate' || moved?.label !== 'move' || copy === undefined) return undefined;
  const at = copied.after.selection.indexOf(copy.id);
  const original = copied.before.document.pages
    .flatMap((page) => page.elements.filter(({ id }) => copied.before.selection.includes(id)))
    .at(at);
  return at < 0 || original === undefined ? undefined : { dx: copy.x - original.x, dy: copy.y - original.y };
}

/** One level up: out of a gesture, out of typing, out to the group around, then nothing is chosen. */
function stepOut(editor: Editor): void {
  if (editor.state.gesture !== null && editor.state.session.editing === null) return editor.cancel();
  if (editor.state.session.editing !== null) {
    editor.commit();
    return editor.view({ editing: null });
  }
  if (editor.state.session.cropping !== null) return editor.view({ cropping: null });
  const around = scopeOf(editor.page.elements, editor.state.session.selection);
  const group = around.length === 0 ? [] : editor.page.elements.filter((element) => isWithin(element, around));
  editor.view({ selection: group.map(({ id }) => id) });
}

function isPickable({ locked, hidden }: { readonly locked: boolean; readonly hidden: boolean }): boolean {
  return !locked && !hidden;
}
