'use client';

import { Suspense, useCallback, useMemo, useState } from 'react';
import type { PictureInfo } from '@/lib/document/define-element';
import type { PictureKey } from '@/lib/drawing/display-list';
import { isUntouched } from '@/lib/editor/is-untouched';
import { PointerTool } from '@/lib/editor/pointer/pointer-tool';
import { ContextMenu } from '../ui/menu';
import { onDemand } from '../ui/on-demand';
import { CanvasView } from './canvas-view';
import { CommandEntries } from './command-entries';
import { useEditor, useEditorState } from './editor-context';
import type { EditorWorkspaceProps } from './editor-workspace';
import { Inspector } from './inspector';
import { PagesPanel } from './pages-panel';
import { PictureDrop } from './picture-drop';
import { useShownValues } from './shown-values';
import { TopBar } from './top-bar';
import { useAutosave } from './use-autosave';
import { useKeyboard } from './use-keyboard';
import { usePictures } from './use-pictures';
import { useTestFile } from './use-test-file';
import { ValuesBar } from './values-bar';
import { ViewBar } from './view-bar';

const ConflictDialog = onDemand(async () => (await import('./conflict-dialog')).ConflictDialog);
const LeftDraftsWindow = onDemand(async () => (await import('./left-drafts-window')).LeftDraftsWindow);
const EmptyDocumentOffer = onDemand(async () => (await import('./empty-document-offer')).EmptyDocumentOffer);
const PicturePanel = onDemand(async () => (await import('./picture-panel')).PicturePanel);
const PdfPagesWindow = onDemand(async () => (await import('./pdf-pages-window')).PdfPagesWindow);
const ShortcutHelp = onDemand(async () => (await import('./shortcut-help')).ShortcutHelp);
const StatesWindow = onDemand(async () => (await import('./states-window')).StatesWindow);
const NameStateNow = onDemand(async () => (await import('./name-state-now')).NameStateNow);
const SaveNow = onDemand(async () => (await import('./save-now')).SaveNow);
const CommandPalette = onDemand(async () => (await import('./command-palette')).CommandPalette);

/** The whole screen: bar above, pages and layers at the left, the page in the middle, what is chosen at the right. */
export function EditorScreen({
  id,
  name,
  document,
  revision,
  draws,
  onPicture,
}: Pick<EditorWorkspaceProps, 'id' | 'name' | 'document' | 'revision' | 'draws'> & {
  onPicture: (key: PictureKey, info: PictureInfo) => void;
}) {
  const editor = useEditor();
  const [pointer] = useState(() => new PointerTool(editor));
  const opened = useEditorState(({ session }) => session.opened);
  const picturesShown = useEditorState(({ session }) => session.pictures);
  const untouched = useEditorState((state) => isUntouched(state.document));
  const [declined, setDeclined] = useState(false);
  const close = () => editor.view({ opened: null });
  const saved = useMemo(() => ({ document, revision }), [document, revision]);
  const { left, ...saving } = useAutosave(editor, id, saved);
  const { drawer, canvas } = useShownValues();
  const testFile = useTestFile(id, saving.savedNow);
  const pictures = usePictures(onPicture);
  const { insert } = pictures;
  const insertPictures = useCallback((files: readonly File[]) => void insert(files), [insert]);
  useKeyboard(editor, pointer, insertPictures);
  return (
    <div className="flex h-dvh min-h-0 flex-col bg-canvas">
      <TopBar id={id} name={name} saving={saving.state} onRetry={saving.retry} testFile={testFile} />
      <div className="relative flex min-h-0 flex-1 max-md:flex-col">
        <PagesPanel drawer={drawer} canvas={canvas} />
        <Suspense>{picturesShown && <PicturePanel pictures={pictures} />}</Suspense>
        <main className="flex min-h-0 min-w-0 flex-1 flex-col bg-desk">
          <ValuesBar />
          <PictureDrop pictures={pictures}>
            <ContextMenu entries={(show) => <CommandEntries show={show} />} className="absolute inset-0">
              <CanvasView pointer={pointer} drawer={drawer} canvas={canvas} />
            </ContextMenu>
            <Suspense>
              {untouched && !declined && <EmptyDocumentOffer upload={pictures.upload} onClose={() => setDeclined(true)} />}
            </Suspense>
            <ViewBar onHelp={() => editor.view({ opened: 'shortcuts' })} />
          </PictureDrop>
        </main>
        <Inspector pictures={pictures} />
      </div>
      <Suspense>
        {saving.state.kind === 'conflict' && <ConflictDialog documentId={id} name={name} autosave={saving.autosave} />}
        {(left.drafts.length > 0 || left.hasUnreadable) && saving.state.kind !== 'conflict' && (
          <LeftDraftsWindow documentId={id} name={name} {...left} onDone={left.without} onClose={left.putOff} />
        )}
        {pictures.question !== undefined && <PdfPagesWindow question={pictures.question} />}
        {opened === 'shortcuts' && <ShortcutHelp onClose={close} />}
        {opened === 'states' && (
          <StatesWindow documentId={id} draws={draws} savedNow={saving.savedNow} onPicture={onPicture} onClose={close} />
        )}
        {opened === 'name_state' && <NameStateNow documentId={id} savedNow={saving.savedNow} onClose={close} />}
        {opened === 'saving' && <SaveNow savedNow={saving.savedNow} onClose={close} />}
        {opened === 'palette' && <CommandPalette onClose={close} />}
      </Suspense>
    </div>
  );
}
