import type { ElementType } from '../../document/elements';
import { hasRoomFor, insertElement } from '../add-elements';
import { defineCommand } from './define-command';

/** A command for each type of element there is; held by a test against the registry of types. */
export const insertCommands = [
  insertCommand('insert_text', 'text', 'KeyT'),
  insertCommand('insert_image', 'image', 'KeyI'),
  insertCommand('insert_qr', 'qr', 'KeyQ'),
  insertCommand('insert_rectangle', 'rectangle', 'KeyR'),
  insertCommand('insert_ellipse', 'ellipse', 'KeyO'),
  insertCommand('insert_line', 'line', 'KeyL'),
] as const;

function insertCommand<const Id extends string>(id: Id, type: ElementType, code: string) {
  return defineCommand(id, {
    section: 'insert',
    shortcuts: [{ code }],
    isEnabled: (editor) => hasRoomFor(editor.page, 1),
    run(editor) {
      insertElement(editor, type);
      // A text wants its words at once; a placeholder that has to be opened first is a step too many.
      if (type === 'text') editor.view({ editing: editor.selected[0]?.id ?? null });
    },
  });
}
