import { useCallback } from 'react';
import { api } from '@/lib/api/client';
import type { PictureInfo } from '@/lib/document/define-element';
import type { PictureKey } from '@/lib/drawing/display-list';
import { insertElement } from '@/lib/editor/add-elements';
import { withPage } from '@/lib/editor/edit-document';
import { showToast } from '../ui/toasts';
import { usePictureRefusal } from '../use-picture-refusal';
import { useEditor } from './editor-context';

/** Points a pixel, so that a photo of the usual size lies on the page at 150 dpi. */
const POINTS_PER_PIXEL = 72 / 150;

/** Takes pictures from the person's disk into the workspace, and puts them where they are wanted. */
export function usePictures(onPicture: (key: PictureKey, info: PictureInfo) => void) {
  const editor = useEditor();
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
      const { key, ...info } = result.value;
      onPicture(key, info);
      return { key, info };
    },
    [onPicture, beforeSending, byServer],
  );

  const insert = useCallback(
    async (files: readonly File[]) => {
      for (const file of files) {
        const taken = await upload(file);
        if (taken === undefined) continue;
        const sideways = taken.info.orientation >= 5;
        const [width, height] = sideways ? [taken.info.height, taken.info.width] : [taken.info.width, taken.info.height];
        const size = { width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL };
        insertElement(editor, 'image', { asset: taken.key, size });
      }
    },
    [editor, upload],
  );

  const setBackground = useCallback(
    async (file: File) => {
      const taken = await upload(file);
      if (taken === undefined) return;
      const picture = { asset: taken.key, fit: 'fill' as const };
      editor.change('page_properties', (document) =>
        withPage(document, editor.page.id, (page) => ({ ...page, background: { ...page.background, picture } })),
      );
    },
    [editor, upload],
  );

  return { upload, insert, setBackground };
}
