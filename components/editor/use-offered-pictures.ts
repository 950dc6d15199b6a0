import { useCallback, useEffect, useState } from 'react';
import type { OfferedPictureShape } from '@/lib/api/assets';
import { api, type ApiResult } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';

/** The pictures that the workspace has to choose from. */
export interface PictureChoice {
  readonly offered: readonly OfferedPictureShape[];
  readonly recent: readonly OfferedPictureShape[];
}

/** What there is to choose from, read when it is first shown and after each change; and what can be done with it. */
export function useOfferedPictures() {
  const say = useSay();
  const problemText = useProblemText();
  const [choice, setChoice] = useState<PictureChoice | 'failed'>();

  const read = useCallback(async () => {
    const result = await api('GET /api/assets');
    setChoice((before) => (result.ok ? result.value : (before ?? 'failed')));
  }, []);
  useEffect(() => {
    let current = true;
    void api('GET /api/assets').then((result) => current && setChoice(result.ok ? result.value : 'failed'));
    return () => {
      current = false;
    };
  }, []);

  /** What is wrong, or nothing. */
  async function ended(result: ApiResult<unknown>): Promise<string | undefined> {
    if (!result.ok) return problemText(result.problem);
    await read();
    return undefined;
  }

  /** Offers a picture for every document, or gives an offered one this name. */
  const offer = async (key: string, name: string) => ended(await api('PUT /api/assets/{key}/offer', { params: { key }, body: { name } }));

  async function withdraw({ key, name }: OfferedPictureShape): Promise<void> {
    const wrong = await ended(await api('DELETE /api/assets/{key}/offer', { params: { key } }));
    if (wrong !== undefined) return showToast({ text: wrong, kind: 'bad' });
    const undo = { label: say('ui.undo'), onUndo: () => void offer(key, name) };
    showToast({ text: say('ui.editor.pictures.withdrawn', { name }), undo });
  }

  return { choice, read, offer, withdraw };
}
