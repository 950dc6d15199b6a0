import type { Editor } from '../editor';
import { setGuides } from '../guides';
import { defineCommand } from './define-command';

const hasGuides = ({ page: { guides } }: Editor) => guides.x.length + guides.y.length > 0;

/** Rulers, and the guides that are pulled out of them. */
export const guideCommands = [
  defineCommand('toggle_rulers', {
    section: 'view',
    shortcuts: [{ code: 'KeyR', shift: true }],
    run: (editor) => editor.view({ rulers: !editor.state.session.rulers }),
  }),
  defineCommand('toggle_guides_lock', {
    section: 'view',
    isEnabled: hasGuides,
    run: (editor) => setGuides(editor, editor.page.id, { locked: !editor.page.guides.locked }),
  }),
  defineCommand('clear_guides', {
    section: 'view',
    isEnabled: hasGuides,
    run: (editor) => setGuides(editor, editor.page.id, { x: [], y: [], locked: false }),
  }),
] as const;
