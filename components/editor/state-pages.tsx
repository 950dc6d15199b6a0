'use client';

import { useMemo } from 'react';
import type { DesignDocument } from '@/lib/document/design-document';
import { documentAssets, documentFonts } from '@/lib/document/document-needs';
import type { Draws } from '@/lib/document/file-values';
import type { DisplayList } from '@/lib/drawing/display-list';
import { useSay } from '../locale-context';
import { browserCanvasResources } from '../preview/browser-canvas';
import { UNMEASURED } from '../preview/preview-pictures';
import { PreviewPages } from '../preview/preview-pages';
import { usePreviewResources, type PreviewResources } from '../preview/use-preview-resources';
import { useOwnFonts } from './own-fonts';
import { PageDrawer } from './page-drawer';

/** The pages of a document that is only looked at, its variables as they are written; with the fonts and pictures of that document. */
export function StatePages({ document, draws }: { document: DesignDocument; draws: Draws }) {
  const say = useSay();
  const { fonts: ownFonts } = useOwnFonts();
  const fonts = useMemo(() => documentFonts(document), [document]);
  const pictures = useMemo(() => Object.fromEntries(documentAssets(document).map((key) => [key, UNMEASURED])), [document]);
  const resources = usePreviewResources(fonts, pictures, ownFonts);
  if (resources.state === 'loading') return <p role="status">{say('ui.preview.loading')}</p>;
  if (resources.state === 'failed') return <p role="alert">{say('ui.editor.states.failed')}</p>;
  return <DrawnPages document={document} draws={draws} resources={resources} />;
}

function DrawnPages({
  document,
  draws,
  resources: { fonts, pictures },
}: {
  document: DesignDocument;
  draws: Draws;
  resources: PreviewResources & { state: 'ready' };
}) {
  const canvas = useMemo(() => browserCanvasResources(fonts, (key) => pictures.get(key)), [fonts, pictures]);
  const displayList = useMemo((): DisplayList => {
    const drawer = new PageDrawer({ fonts, pictureInfo: (key) => pictures.get(key)?.info }, draws);
    const pages = document.pages.map((_, at) => {
      const sheet = drawer.background(document, at);
      return { ...sheet, groups: [...sheet.groups, ...drawer.content(document, at, null).groups] };
    });
    return { pages };
  }, [document, draws, fonts, pictures]);
  return <PreviewPages displayList={displayList} resources={canvas} zoom={FITTED} />;
}

const FITTED = { kind: 'fit' } as const;
