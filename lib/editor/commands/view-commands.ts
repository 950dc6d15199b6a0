import { areaWithBleed } from '../../drawing/page-area';
import { readingOrder } from '../../render/reading-order';
import type { Editor } from '../editor';
import { boundsOfAll } from '../geometry/box';
import type { Viewport } from '../session';
import { fittedAcross, fittedTo, FULL_SIZE, nextZoom, zoomedAt } from '../viewport';
import { defineCommand } from './define-command';

/** What of the page is seen, what the pointer does, and what is shown over and beside the page. */
export const viewCommands = [
  defineCommand('zoom_in', {
    section: 'view',
    shortcuts: [
      { code: 'Equal', mod: true },
      { code: 'NumpadAdd', mod: true },
    ],
    whileTyping: true,
    run: (editor) => show(editor, (viewport) => zoomedAt(viewport, nextZoom(viewport.zoom, 1))),
  }),
  defineCommand('zoom_out', {
    section: 'view',
    shortcuts: [
      { code: 'Minus', mod: true },
      { code: 'NumpadSubtract', mod: true },
    ],
    whileTyping: true,
    run: (editor) => show(editor, (viewport) => zoomedAt(viewport, nextZoom(viewport.zoom, -1))),
  }),
  defineCommand('zoom_full_size', {
    section: 'view',
    shortcuts: [{ code: 'Digit0', mod: true }],
    whileTyping: true,
    run: (editor) => show(editor, (viewport) => zoomedAt(viewport, FULL_SIZE)),
  }),
  defineCommand('zoom_to_page', {
    section: 'view',
    shortcuts: [{ code: 'Digit1', shift: true }],
    run: (editor) => show(editor, (viewport) => fittedTo(viewport, areaWithBleed(editor.page))),
  }),
  defineCommand('zoom_to_width', {
    section: 'view',
    shortcuts: [{ code: 'Digit3', shift: true }],
    run: (editor) => show(editor, (viewport) => fittedAcross(viewport, editor.page)),
  }),
  defineCommand('zoom_to_selection', {
    section: 'view',
    shortcuts: [{ code: 'Digit2', shift: true }],
    isEnabled: (editor) => editor.selected.length > 0,
    run(editor) {
      const bounds = boundsOfAll(editor.selected);
      if (bounds !== undefined) show(editor, (viewport) => fittedTo(viewport, bounds));
    },
  }),
  defineCommand('tool_select', { section: 'view', shortcuts: [{ code: 'KeyV' }], run: (editor) => editor.view({ tool: 'select' }) }),
  defineCommand('tool_hand', { section: 'view', shortcuts: [{ code: 'KeyH' }], run: (editor) => editor.view({ tool: 'hand' }) }),
  defineCommand('toggle_variable_marks', {
    section: 'view',
    run: (editor) => editor.view({ variableMarks: !editor.state.session.variableMarks }),
  }),
  defineCommand('toggle_sign_keys', {
    section: 'view',
    run: (editor) => editor.view({ signKeys: !editor.state.session.signKeys }),
  }),
  defineCommand('next_element', {
    section: 'view',
    shortcuts: [{ code: 'Tab' }],
    isEnabled: (editor) => editor.page.elements.length > 0,
    run: (editor) => walk(editor, 1),
  }),
  defineCommand('previous_element', {
    section: 'view',
    shortcuts: [{ code: 'Tab', shift: true }],
    isEnabled: (editor) => editor.page.elements.length > 0,
    run: (editor) => walk(editor, -1),
  }),
  defineCommand('toggle_panels', {
    section: 'view',
    shortcuts: [{ code: 'Backslash', mod: true }],
    run: (editor) => editor.view({ panelsTurned: !editor.state.session.panelsTurned }),
  }),
  defineCommand('toggle_pictures', { section: 'insert', run: (editor) => editor.view({ pictures: !editor.state.session.pictures }) }),
  defineCommand('open_palette', {
    section: 'view',
    shortcuts: [{ code: 'KeyK', mod: true }],
    whileTyping: true,
    run: (editor) => editor.view({ opened: 'palette' }),
  }),
  defineCommand('open_shortcuts', {
    section: 'view',
    shortcuts: [{ key: '?' }],
    run: (editor) => editor.view({ opened: 'shortcuts' }),
  }),
] as const;

function show(editor: Editor, move: (viewport: Viewport) => Viewport): void {
  editor.view({ viewport: move(editor.state.session.viewport) });
}

/** Chooses the element after the chosen one, in the order in which the page's file is read out. */
function walk(editor: Editor, direction: 1 | -1): void {
  const order = [...readingOrder(editor.page).keys()];
  const [chosen] = editor.state.session.selection;
  const at = order.findIndex((id) => id === chosen);
  const next = order[at < 0 ? (direction === 1 ? 0 : order.length - 1) : (at + direction + order.length) % order.length];
  if (next !== undefined) editor.view({ selection: [next], editing: null });
}
