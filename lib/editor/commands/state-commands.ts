import type { Editor } from '../editor';
import type { OpenedWindow } from '../session';
import { defineCommand } from './define-command';

/** What the document once was: the list of its kept states, and a name for the one it has now. */
export const stateCommands = [
  defineCommand('save', {
    section: 'edit',
    shortcuts: [{ code: 'KeyS', mod: true }],
    whileTyping: true,
    run: (editor) => editor.view({ opened: 'saving' }),
  }),
  defineCommand('open_states', { section: 'edit', whileTyping: true, run: (editor) => openOnRest(editor, 'states') }),
  defineCommand('name_state', {
    section: 'edit',
    shortcuts: [{ code: 'KeyS', mod: true, alt: true }],
    whileTyping: true,
    run: (editor) => openOnRest(editor, 'name_state'),
  }),
] as const;

/** What is being typed belongs to the state that the window is about. */
function openOnRest(editor: Editor, opened: OpenedWindow): void {
  editor.commit();
  editor.view({ editing: null, opened });
}
