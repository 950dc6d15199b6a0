import type { Editor } from '../editor';

/**
 * Takes back the text that is typed in when it has only just been put on the page and nobody has written in it: it was there to hold a
 * variable, and none was chosen. Whatever else is typed in stays. Says whether there was such a text.
 */
export function withdrawNewText(editor: Editor): boolean {
  const { document, session, history } = editor.state;
  const step = history.past.at(-1);
  const untouched = step?.label === 'insert' && step.after.document === document;
  if (!untouched || session.editing === null || !step.after.selection.includes(session.editing)) return false;
  editor.undo();
  return true;
}
