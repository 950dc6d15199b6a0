import { useCallback } from 'react';
import { api } from '@/lib/api/client';
import type { PictureInfo } from '@/lib/document/define-element';
import type { PictureKey } from '@/lib/drawing/display-list';
import { showToast } from '../ui/toasts';
import { usePictureRefusal } from '../use-picture-refusal';
import { usePdfQuestion } from './use-pdf-question';

/** A picture that the workspace has and the canvas can draw. */
export interface TakenPicture {
  readonly key: PictureKey;
  readonly info: PictureInfo;
  /** Of a PDF: how many pages it had; null: a picture of dots. */
  readonly pages: number | null;
  /** Of a PDF's page: points beyond each edge, for a printer to cut off. */
  readonly bleed: number;
  /** Pages of a PDF that were chosen along with it, each for a page of its own in the document. */
  readonly following: readonly TakenPicture[];
}

/**
 * Takes a picture from the person's disk into the workspace, and says why when it is not taken. Of a PDF of several pages `question` is to be
 * answered first; all of them may be taken where `several` are wanted.
 */
export function usePictureUpload(onPicture: (key: PictureKey, info: PictureInfo) => void) {
  const { question, ask } = usePdfQuestion();
  const { beforeSending, byServer } = usePictureRefusal();
  const upload = useCallback(
    async (file: File, several = false): Promise<TakenPicture | undefined> => {
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
      const { key, pages, bleed, ...info } = result.value;
      const taken = { key, info, pages, bleed, following: [] };
      const [first, ...following] = pages === null || pages < 2 ? [taken] : await ask({ file, count: pages, several });
      if (first === undefined) return undefined;
      for (const picture of [first, ...following]) onPicture(picture.key, picture.info);
      return { ...first, following };
    },
    [onPicture, beforeSending, byServer, ask],
  );
  return { upload, question };
}
