import { croppedPicture, isCroppable, uncropped } from '../crop/cropped-picture';
import { withEach } from '../edit-document';
import type { Editor } from '../editor';
import { defineCommand } from './define-command';

/** Going into the picture of an image and back to all of it; Escape and Enter lead out. */
export const cropCommands = [
  defineCommand('crop', {
    section: 'arrange',
    shortcuts: [{ code: 'Enter', shift: true }],
    isEnabled: (editor) => editor.selected.length === 1 && isCroppable(editor.selected[0]) && editor.state.session.cropping === null,
    run: (editor) => editor.view({ cropping: editor.selected[0]?.id ?? null, editing: null }),
  }),
  defineCommand('reset_crop', {
    section: 'arrange',
    isEnabled: (editor) => editor.selected.length === 1 && isCroppable(editor.selected[0]) && isCropped(editor),
    run: resetCrop,
  }),
] as const;

function isCropped({ selected: [element] }: Editor): boolean {
  return isCroppable(element) && (element.crop.width < 1 || element.crop.height < 1);
}

function resetCrop(editor: Editor): void {
  const [element] = editor.selected;
  const cropped = isCroppable(element) ? croppedPicture(editor, element) : undefined;
  if (cropped === undefined) return;
  editor.change('crop', (document) => withEach(document, editor.page.id, [cropped.element.id], () => uncropped(cropped)));
}
