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

/** Fonts and pictures of a document, all opened before anything is shown: what is painted first is what stays. */
export function usePreviewResources(
  queries: readonly FontQuery[],
  pictures: Readonly<Record<PictureKey, PictureInfo>>,
  ownFonts: readonly OwnFont[],
): PreviewResources {
  const [resources, setResources] = useState<PreviewResources>({ state: 'loading' });
  useEffect(() => {
    let current = true;
    Promise.all([openFonts(queries, ownFonts), loadPictures(pictures)]).then(
      ([fonts, loaded]) => current && setResources({ state: 'ready', fonts, pictures: loaded }),
      (error: unknown) => {
        console.error(error);
        if (current) setResources({ state: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [queries, pictures, ownFonts]);
  return resources;
}
