import { useCallback } from 'react';
import { api } from '@/lib/api/client';
import type { PictureInfo } from '@/lib/document/define-element';
import type { PictureKey } from '@/lib/drawing/display-list';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';
import { usePictureRefusal } from '../use-picture-refusal';

/** A picture that the workspace has and the canvas can draw. */
export interface TakenPicture {
  readonly key: PictureKey;
  readonly info: PictureInfo;
  /** Of a PDF: how many pages it had; null: a picture of dots. */
  readonly pages: number | null;
}

/** Takes a picture from the person's disk into the workspace, and says why when it is not taken. */
export function usePictureUpload(onPicture: (key: PictureKey, info: PictureInfo) => void) {
  const say = useSay();
  const { beforeSending, byServer } = usePictureRefusal();
  return useCallback(
    async (file: File): Promise<TakenPicture | undefined> => {
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
      if (pages !== null && pages > 1) showToast({ text: say('ui.editor.pdf_first_page', { name: file.name, count: pages }) });
      return { key, info, pages };
    },
    [onPicture, beforeSending, byServer, say],
  );
}
