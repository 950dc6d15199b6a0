import { useCallback, useMemo } from 'react';
import type { OfferedPictureShape } from '@/lib/api/assets';
import type { PictureInfo } from '@/lib/document/define-element';
import { pageOfPdf, pdfPoints } from '@/lib/document/page-for-picture';
import type { PictureKey } from '@/lib/drawing/display-list';
import { withPage } from '@/lib/editor/edit-document';
import type { PictureSheet } from '@/lib/editor/picture-sheets';
import { putPicture, setBackgroundPicture, type DropTarget } from '@/lib/editor/put-picture';
import { toPoints } from '@/lib/units';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';
import { useEditor } from './editor-context';
import { usePictureUpload, type TakenPicture } from './use-picture-upload';

/** Points a pixel, so that a photo of the usual size lies on the page at 150 dpi. */
const POINTS_PER_PIXEL = 72 / 150;

/** Takes pictures from the person's disk or from those the workspace has, and puts them where they are wanted. */
export function usePictures(onPicture: (key: PictureKey, info: PictureInfo) => void) {
  const editor = useEditor();
  const say = useSay();

  const { upload, question } = usePictureUpload(onPicture);

  /** One of those that the workspace has already. */
  const take = useCallback(
    ({ key, width, height, orientation, pdf, bleed }: OfferedPictureShape): TakenPicture => {
      const info = { width, height, orientation };
      onPicture(key, info);
      return { key, info, pages: pdf ? 1 : null, bleed, following: [] };
    },
    [onPicture],
  );

  const setBackground = useCallback(
    (taken: TakenPicture) => {
      setBackgroundPicture(editor, taken.key, sheetsOf(taken.following));
      if (taken.pages === null) return;
      const page = editor.page.id;
      const size = pointsOfPdf(taken);
      const isLike = (side: 'width' | 'height' | 'bleed') => Math.abs(size[side] - editor.page[side]) < 1;
      if (isLike('width') && isLike('height') && (size.bleed === 0 || isLike('bleed'))) return;
      const onUndo = () => editor.change('page_properties', (document) => withPage(document, page, (before) => ({ ...before, ...size })));
      showToast({ text: say('ui.editor.pdf_other_size'), undo: { label: say('ui.editor.take_page_size'), onUndo } });
    },
    [editor, say],
  );

  /** Puts a picture on the page: where it was let go, or in the middle. */
  const put = useCallback(
    (taken: TakenPicture, target?: DropTarget) => {
      if (target?.kind === 'background') return setBackground(taken);
      putPicture(editor, { asset: taken.key, size: sizeOnPage(taken) }, target);
    },
    [editor, setBackground],
  );

  /** Several at once: the first takes the place that was pointed at, the others lie beside. A PDF that was not pointed anywhere is a background. */
  const insert = useCallback(
    async (files: readonly File[], target?: DropTarget) => {
      for (const [at, file] of files.entries()) {
        const taken = await upload(file, target === undefined || target.kind === 'background');
        if (taken === undefined) continue;
        const aimed = at === 0 || target?.kind === 'place' ? target : undefined;
        put(taken, aimed ?? (taken.pages === null ? undefined : { kind: 'background' }));
      }
    },
    [upload, put],
  );

  return useMemo(() => ({ upload, question, take, put, insert, setBackground }), [upload, question, take, put, insert, setBackground]);
}

/** Points. */
function sizeOnPage({ info, pages }: TakenPicture) {
  if (pages !== null) return { width: pdfPoints(info.width), height: pdfPoints(info.height) };
  const [width, height] = info.orientation >= 5 ? [info.height, info.width] : [info.width, info.height];
  return { width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL };
}

/** Pages of a PDF as backgrounds of pages of their own. */
export function sheetsOf(pictures: readonly TakenPicture[]): readonly PictureSheet[] {
  return pictures.map((taken) => ({ asset: taken.key, ...pointsOfPdf(taken) }));
}

/** The size of a PDF's page once it is cut, and its bleed, in points. */
function pointsOfPdf({ info, bleed }: TakenPicture) {
  const page = pageOfPdf({ ...info, bleed });
  return { width: toPoints(page.width, page.unit), height: toPoints(page.height, page.unit), bleed: page.bleed };
}
