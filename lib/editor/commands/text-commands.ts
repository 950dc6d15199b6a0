import { hasRoomFor, insertElement } from '../add-elements';
import type { Editor } from '../editor';
import type { RunStyle } from '../text/edit-text';
import { chosenStyles, isText, setTextStyle } from '../text/restyle';
import type { Shortcut } from '../shortcut';
import { defineCommand } from './define-command';

const BOLD = 700;
const REGULAR = 400;

const hasText = (editor: Editor) => editor.selected.some((element) => isText(element) && !element.locked);
const isOneText = (editor: Editor) => editor.selected.length === 1 && hasText(editor);
const isTyping = (editor: Editor) => editor.state.session.editing !== null;

/** How the chosen texts look, going into one, and putting a variable into it. */
export const textCommands = [
  defineCommand('edit_text', {
    section: 'text',
    shortcuts: [{ code: 'Enter' }],
    isEnabled: isOneText,
    run: (editor) => editor.view({ editing: editor.selected[0]?.id ?? null }),
  }),
  defineCommand('insert_variable', {
    section: 'text',
    shortcuts: [{ key: '%' }],
    isEnabled: (editor) => isTyping(editor) || isOneText(editor) || hasRoomFor(editor.page, 1),
    run(editor) {
      if (!isTyping(editor) && !isOneText(editor)) insertElement(editor, 'text');
      editor.view({ editing: editor.state.session.editing ?? editor.selected[0]?.id ?? null, opened: 'variable_list' });
    },
  }),
  styleCommand('bold', { code: 'KeyB', mod: true }, (styles) => ({
    weight: styles.every(({ weight }) => weight >= 600) ? REGULAR : BOLD,
  })),
  styleCommand('italic', { code: 'KeyI', mod: true }, (styles) => ({ italic: !styles.every(({ italic }) => italic) })),
  styleCommand('underline', { code: 'KeyU', mod: true }, (styles) => ({ underline: !styles.every(({ underline }) => underline) })),
  styleCommand('strikethrough', { code: 'KeyX', mod: true, shift: true }, (styles) => ({
    strikethrough: !styles.every(({ strikethrough }) => strikethrough),
  })),
  sizeCommand('larger_text', { code: 'Period', mod: true, shift: true }, 1),
  sizeCommand('smaller_text', { code: 'Comma', mod: true, shift: true }, -1),
] as const;

function styleCommand<const Id extends string>(id: Id, shortcut: Shortcut, change: (styles: readonly RunStyle[]) => Partial<RunStyle>) {
  return defineCommand(id, {
    section: 'text',
    shortcuts: [shortcut],
    whileTyping: true,
    isEnabled: hasText,
    run: (editor) => setTextStyle(editor, change(chosenStyles(editor))),
  });
}

/** By a point; all runs become as large as the first one then is. */
function sizeCommand<const Id extends string>(id: Id, shortcut: Shortcut, points: number) {
  return styleCommand(id, shortcut, ([first]) => ({ size: Math.max(1, Math.round((first?.size ?? 0) + points)) }));
}
