'use client';

import { api, apiAddress } from '@/lib/api/client';
import { ZIP_MOST_FILES } from '@/lib/api/disk-limits';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';

/** Downloads these files (ids, comma between) or a folder's as one ZIP; says what stands against it before the browser is sent there. */
export function useZipDownload() {
  const say = useSay();
  const problemText = useProblemText();
  return async (query: { readonly ids: string } | { readonly folder: string }): Promise<void> => {
    if ('ids' in query && query.ids.split(',').length > ZIP_MOST_FILES) {
      return showToast({ text: say('ui.disk.zip_too_many', { count: ZIP_MOST_FILES }), kind: 'bad' });
    }
    const asked = await api('GET /api/disk/zip/size', { query });
    if (!asked.ok) return showToast({ text: problemText(asked.problem), kind: 'bad' });
    const link = document.createElement('a');
    link.href = apiAddress('GET /api/disk/zip', { query });
    link.download = '';
    link.click();
  };
}
