import { useEffect, useState } from 'react';
import type { PictureInfo } from '@/lib/document/define-element';
import type { OwnFont } from '@/lib/document/own-font';
import type { PictureKey } from '@/lib/drawing/display-list';
import type { FontBook, FontQuery } from '@/lib/text/font-face';
import { openFonts } from './preview-fonts';
import { loadPictures, type PreviewPicture } from './preview-pictures';

export type PreviewResources =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly fonts: FontBook; readonly pictures: ReadonlyMap<PictureKey, PreviewPicture> };

/** Milliseconds until what could not be had is asked for again. */
const AGAIN = 5_000;

/**
 * Fonts and pictures of a document, all opened before anything is shown: what is painted first is what stays. What is asked for later and
 * cannot be had, as a font chosen without a connection, is asked for again; what is shown already stays meanwhile.
 */
export function usePreviewResources(
  queries: readonly FontQuery[],
  pictures: Readonly<Record<PictureKey, PictureInfo>>,
  ownFonts: readonly OwnFont[],
): PreviewResources {
  const [resources, setResources] = useState<PreviewResources>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    let timer: number | undefined;
    Promise.all([openFonts(queries, ownFonts), loadPictures(pictures)]).then(
      ([fonts, loaded]) => current && setResources({ state: 'ready', fonts, pictures: loaded }),
      (error: unknown) => {
        console.error(error);
        if (!current) return;
        setResources((before) => (before.state === 'ready' ? before : { state: 'failed' }));
        timer = window.setTimeout(() => setAttempt((made) => made + 1), AGAIN);
      },
    );
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [queries, pictures, ownFonts, attempt]);
  return resources;
}
