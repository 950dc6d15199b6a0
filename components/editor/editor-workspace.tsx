'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { OwnFontShape } from '@/lib/api/fonts';
import type { PictureInfo } from '@/lib/document/define-element';
import type { DesignDocument } from '@/lib/document/design-document';
import { documentFonts } from '@/lib/document/document-needs';
import type { Draws } from '@/lib/document/file-values';
import type { PictureKey } from '@/lib/drawing/display-list';
import { Editor } from '@/lib/editor/editor';
import { beforeHandling } from '@/lib/editor/late-document';
import { newId } from '@/lib/ids';
import { remembered } from '@/lib/remembered';
import type { FontBook, FontQuery } from '@/lib/text/font-face';
import { MoreWords, useSay } from '../locale-context';
import type { PreviewPicture } from '../preview/preview-pictures';
import { PreviewFailed } from '../preview/preview-states';
import { usePreviewResources } from '../preview/use-preview-resources';
import { showToast } from '../ui/toasts';
import { CopiedStyle } from './copied-style';
import { EditorProvider, useEditorState } from './editor-context';
import { EditorScreen } from './editor-screen';
import { havePicture } from './have-picture';
import { OwnFontsProvider, useOwnFontList } from './own-fonts';
import { PageDrawer } from './page-drawer';
import { OwnClipboard } from './own-clipboard';
import { ShownValuesProvider } from './shown-values';

export interface EditorWorkspaceProps {
  readonly id: string;
  readonly name: string;
  readonly document: DesignDocument;
  readonly revision: number;
  /** Kept pictures the document draws. */
  readonly pictures: Readonly<Record<PictureKey, PictureInfo>>;
  /** The workspace's own fonts when the page was opened. */
  readonly fonts: readonly OwnFontShape[];
  readonly draws: Draws;
}

/** The editor of a document: everything opened before anything is shown, then one screen that works on it. */
export function EditorWorkspace(props: EditorWorkspaceProps) {
  return (
    <MoreWords area="editor">
      <Workspace {...props} />
    </MoreWords>
  );
}

function Workspace(props: EditorWorkspaceProps) {
  const say = useSay();
  const [settling] = useState(() => new Settling());
  const [editor] = useState(
    () =>
      new Editor(props.document, {
        newId,
        clipboard: new OwnClipboard(),
        copiedStyle: new CopiedStyle(),
        report: (problem) => showToast({ text: say(`ui.editor.paste.${problem}`), kind: 'bad' }),
        pictureInfo: (key) => settling.drawer?.pictureInfo(key),
        havePicture: async (key) => {
          const had = await havePicture(key);
          if (had !== undefined) settling.onPicture?.(had.key, had.info);
          return had?.key;
        },
        newText: say('ui.editor.new_text'),
        settle: (element, document) => settling.drawer?.settle(element, document) ?? element,
      }),
  );
  return (
    <EditorProvider editor={editor}>
      <WithResources {...props} settling={settling} />
    </EditorProvider>
  );
}

/** As text, so that it is the same for as long as the same fonts are asked for. */
const fontsAskedBy = remembered((document: DesignDocument) => JSON.stringify(documentFonts(document)));

/** Holds what measures text and opens pictures: that changes as fonts and pictures come, the editor that asks it does not. */
class Settling {
  drawer: PageDrawer | undefined;
  /** Opens a picture that the workspace has, so that it can be drawn. */
  onPicture: ((key: PictureKey, info: PictureInfo) => void) | undefined;
}

function WithResources(props: EditorWorkspaceProps & { settling: Settling }) {
  const say = useSay();
  // What is dragged or resized asks for no other fonts.
  const fontsAsked = useEditorState((state) => fontsAskedBy(beforeHandling(state)));
  const queries = useMemo(() => JSON.parse(fontsAsked) as FontQuery[], [fontsAsked]);
  const [added, setAdded] = useState<Readonly<Record<PictureKey, PictureInfo>>>({});
  const known = useMemo(() => ({ ...props.pictures, ...added }), [props.pictures, added]);
  const addPicture = useCallback((key: PictureKey, info: PictureInfo) => setAdded((before) => ({ ...before, [key]: info })), []);
  useEffect(() => openWith(props.settling, addPicture), [props.settling, addPicture]);
  const ownFonts = useOwnFontList(props.fonts);
  const resources = usePreviewResources(queries, known, ownFonts.fonts);
  if (resources.state === 'failed') return <PreviewFailed />;
  if (resources.state === 'loading') {
    return (
      <div className="flex h-dvh items-center justify-center bg-desk text-small text-ink-muted" aria-busy>
        <p role="status">{say('ui.preview.loading')}</p>
      </div>
    );
  }
  return (
    <OwnFontsProvider value={ownFonts}>
      <Opened {...props} fonts={resources.fonts} bitmaps={resources.pictures} onPicture={addPicture} />
    </OwnFontsProvider>
  );
}

function Opened({
  fonts,
  bitmaps,
  draws,
  settling,
  ...rest
}: Omit<EditorWorkspaceProps, 'fonts'> & {
  settling: Settling;
  fonts: FontBook;
  bitmaps: ReadonlyMap<PictureKey, PreviewPicture>;
  onPicture: (key: PictureKey, info: PictureInfo) => void;
}) {
  const drawer = useMemo(() => {
    const made = new PageDrawer({ fonts, pictureInfo: (key) => bitmaps.get(key)?.info }, draws);
    settle(settling, made);
    return made;
  }, [fonts, bitmaps, draws, settling]);
  return (
    <ShownValuesProvider documentId={rest.id} template={drawer} fonts={fonts} bitmaps={bitmaps} draws={draws}>
      <EditorScreen {...rest} draws={draws} />
    </ShownValuesProvider>
  );
}

function settle(settling: Settling, drawer: PageDrawer): void {
  settling.drawer = drawer;
}

function openWith(settling: Settling, onPicture: Settling['onPicture']): void {
  settling.onPicture = onPicture;
}
