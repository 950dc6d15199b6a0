import { useCallback, useState } from 'react';
import type { TakenPicture } from './use-picture-upload';

/** A PDF of several pages, of which somebody is asked what to take. */
export interface PdfQuestion {
  readonly file: File;
  /** How many pages it has. */
  readonly count: number;
  /** Whether all of them may be taken, each for a page of the document. */
  readonly several: boolean;
  /** With what was chosen, in order; with nothing when it was put away. */
  readonly answer: (chosen: readonly TakenPicture[]) => void;
}

/** One question at a time about the pages of a PDF, which a window asks (`PdfPagesWindow`). */
export function usePdfQuestion() {
  const [question, setQuestion] = useState<PdfQuestion>();
  const ask = useCallback(
    (about: Omit<PdfQuestion, 'answer'>) =>
      new Promise<readonly TakenPicture[]>((resolve) => {
        setQuestion({
          ...about,
          answer(chosen) {
            setQuestion(undefined);
            resolve(chosen);
          },
        });
      }),
    [],
  );
  return { question, ask };
}
