import { useCallback } from 'react';
import { api } from '@/lib/api/client';
import type { Page } from '@/lib/document/design-document';
import type { PictureInfo } from '@/lib/document/define-element';
import { pageOfPdf } from '@/lib/document/page-for-picture';
import type { PictureKey } from '@/lib/drawing/display-list';
import { insertElement } from '@/lib/editor/add-elements';
import { withPage } from '@/lib/editor/edit-document';
import { toPoints } from '@/lib/units';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';
import { usePictureRefusal } from '../use-picture-refusal';
import { useEditor } from './editor-context';

/** Points a pixel, so that a photo of the usual size lies on the page at 150 dpi. */
const POINTS_PER_PIXEL = 72 / 150;

/** The size of a PDF's page in points. */
function pointsOfPdf(info: PictureInfo) {
  const { width, height, unit } = pageOfPdf(info);
  return { width: toPoints(width, unit), height: toPoints(height, unit) };
}

/** Takes pictures from the person's disk into the workspace, and puts them where they are wanted. */
export function usePictures(onPicture: (key: PictureKey, info: PictureInfo) => void) {
  const editor = useEditor();
  const say = useSay();
  const { beforeSending, byServer } = usePictureRefusal();

  const upload = useCallback(
    async (file: File) => {
      const unsent = beforeSending(file);
      if (unsent !== undefined) {
        showToast({ text: unsent, kind: 'bad' });
        return undefined;
      }
      const result = await api('POST /api/assets', { body: file });
      if (!result.ok) {
        showToast({ text: byServer(file, result.problem), kind: 'bad' });
        return undefined;
      }
      const { key, pages, ...info } = result.value;
      onPicture(key, info);
      return { key, info, pages };
    },
    [onPicture, beforeSending, byServer],
  );

  const setBackground = useCallback(
    async (file: File) => {
      const taken = await upload(file);
      if (taken === undefined) return;
      const page = editor.page.id;
      const change = (edit: (page: Page) => Partial<Page>) =>
        editor.change('page_properties', (document) => withPage(document, page, (before) => ({ ...before, ...edit(before) })));
      // One that takes another's place lies as that one did.
      change(({ background }) => ({
        background: { ...background, picture: { fit: 'fill', ...background.picture, asset: taken.key } },
      }));
      if (taken.pages === null) return;
      if (taken.pages > 1) showToast({ text: say('ui.editor.pdf_first_page', { name: file.name, count: taken.pages }) });
      const size = pointsOfPdf(taken.info);
      if (Math.abs(size.width - editor.page.width) < 1 && Math.abs(size.height - editor.page.height) < 1) return;
      const resize = { label: say('ui.editor.take_page_size'), onUndo: () => change(() => size) };
      showToast({ text: say('ui.editor.pdf_other_size'), undo: resize });
    },
    [editor, upload, say],
  );

  const insert = useCallback(
    async (files: readonly File[]) => {
      for (const file of files) {
        if (file.type === 'application/pdf') {
          await setBackground(file);
          continue;
        }
        const taken = await upload(file);
        if (taken === undefined) continue;
        const sideways = taken.info.orientation >= 5;
        const [width, height] = sideways ? [taken.info.height, taken.info.width] : [taken.info.width, taken.info.height];
        const size = { width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL };
        insertElement(editor, 'image', { asset: taken.key, size });
      }
    },
    [editor, upload, setBackground],
  );

  return { upload, insert, setBackground };
}
