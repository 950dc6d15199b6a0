'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from './locale-context';
import { useMay } from './may-context';
import { Button } from './ui/button';
import { ConfirmDialog } from './ui/confirm-dialog';
import { Icon } from './ui/icon';
import { showToast } from './ui/toasts';
import { useProblemText } from './use-problem-text';

const ROUTES = {
  disk: 'DELETE /api/disk/trash',
  documents: 'DELETE /api/documents/trash',
  mail: 'DELETE /api/mail-templates/trash',
} as const;

/** Deletes for good all that lies in one trash, after a question. */
export function EmptyTrash({ of }: { of: keyof typeof ROUTES }) {
  const say = useSay();
  const router = useRouter();
  const problemText = useProblemText();
  const mayEmpty = useMay(ROUTES[of]);
  const [asking, setAsking] = useState(false);
  if (!mayEmpty) return null;

  async function empty() {
    const result = await api(ROUTES[of]);
    if (!result.ok) return showToast({ text: problemText(result.problem), kind: 'bad' });
    router.refresh();
    showToast({ text: say('ui.trash.emptied') });
  }

  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        <Icon name="trash" />
        {say('ui.trash.empty')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={say('ui.trash.empty_title')}
        confirm={say('ui.trash.empty_do')}
        danger
        onConfirm={empty}
      >
        {say(`ui.trash.empty_more.${of}`)}
      </ConfirmDialog>
    </>
  );
}
