'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';

/** Has a file made with sample values, and goes where it appears. */
export function TestFileButton({ documentId }: { documentId: string }) {
  const say = useSay();
  const router = useRouter();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);

  async function make() {
    setBusy(true);
    const result = await api('POST /api/documents/{documentId}/test-file', { params: { documentId }, body: {} });
    setBusy(false);
    if (!result.ok) return showToast({ text: problemText(result.problem), kind: 'bad' });
    showToast({ text: say('ui.home.test_begun') });
    router.push('/disk');
  }

  return (
    <Button kind="primary" busy={busy} onClick={() => void make()}>
      {say('ui.home.test_do')}
    </Button>
  );
}
