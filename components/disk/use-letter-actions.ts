'use client';

import { api } from '@/lib/api/client';
import type { ShownLetter } from '@/lib/api/letters';
import { useSay } from '../locale-context';
import type { Outcome } from './use-outcome';

/** Does with a letter what a person has decided. */
export function useLetterActions({ told, undo }: Outcome) {
  const say = useSay();
  return async ({ id, recipient }: ShownLetter, action: ShownLetter['actions'][number]): Promise<void> => {
    if (id === null) return;
    const params = { params: { letterId: id } };
    const text = say(`ui.letters.done.${action}`, { recipient });
    switch (action) {
      case 'send':
        return told(await api('PUT /api/letters/{letterId}/sending', params), { text });
      case 'mark_sent':
        return told(await api('PUT /api/letters/{letterId}/sent', params), { text });
      case 'cancel': {
        const again = async () => told(await api('PUT /api/letters/{letterId}/sending', params));
        return told(await api('DELETE /api/letters/{letterId}/sending', params), { text, undo: undo(again) });
      }
    }
  };
}
