'use client';

import { useEffect, useState } from 'react';
import { api } from '@/lib/api/client';
import type { ApiRoutes } from '@/lib/api/routes';
import type { ReceivedAnswer } from '@/lib/api/route-shape';
import { useProblemText } from '../use-problem-text';
import type { LetterTexts, PreviewSource } from './letter-texts';

export type ShownLetterPreview = ReceivedAnswer<ApiRoutes['POST /api/letter-drafts/preview']>;

/** Milliseconds without a key pressed before the server is asked. */
const PAUSE = 250;

/** The letter as it would be sent, asked for anew whenever its texts or its source change; the last one stays until the next is there. */
export function useLetterPreview({ name, subject, body }: LetterTexts, source: PreviewSource) {
  const problemText = useProblemText();
  const [letter, setLetter] = useState<ShownLetterPreview>();
  const [problem, setProblem] = useState<string>();
  const asked = JSON.stringify({ name, subject, body, ...source });
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const draft = JSON.parse(asked) as LetterTexts & PreviewSource;
      void api('POST /api/letter-drafts/preview', { body: draft, signal: stop.signal }).then((result) => {
        if (stop.signal.aborted) return;
        if (result.ok) setLetter(result.value);
        setProblem(result.ok ? undefined : problemText(result.problem));
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `problemText` is another function at every render
  }, [asked]);
  return { letter, problem };
}
