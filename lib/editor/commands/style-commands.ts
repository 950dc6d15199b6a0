import { withEach } from '../edit-document';
import { withWrittenStyle, writtenStyle } from '../element-style';
import type { Editor } from '../editor';
import { changeable } from '../select';
import { defineCommand } from './define-command';

/** Taking over how one element looks on others, of this document or another. */
export const styleCommands = [
  defineCommand('copy_style', {
    section: 'edit',
    shortcuts: [{ code: 'KeyC', mod: true, alt: true }],
    isEnabled: (editor) => editor.selected.length === 1,
    run(editor) {
      const [only] = editor.selected;
      if (only !== undefined) editor.ports.copiedStyle.write(writtenStyle(only));
    },
  }),
  defineCommand('paste_style', {
    section: 'edit',
    shortcuts: [{ code: 'KeyV', mod: true, alt: true }],
    isEnabled: (editor) => changeable(editor).length > 0 && editor.ports.copiedStyle.read() !== undefined,
    run: pasteStyle,
  }),
] as const;

function pasteStyle(editor: Editor): void {
  const style = editor.ports.copiedStyle.read();
  const ids = changeable(editor).map(({ id }) => id);
  if (style === undefined) return;
  editor.change('style', (document) => withEach(document, editor.page.id, ids, (element) => withWrittenStyle(element, style)));
}
