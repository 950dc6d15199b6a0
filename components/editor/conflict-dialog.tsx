'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Autosave } from '@/lib/editor/autosave/autosave';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { showToast } from '../ui/toasts';
import { conflictChoices } from './conflict-choices';
import { useEditor } from './editor-context';

/** Somebody else, or another tab, has saved since: a person says whose state goes on, and nothing is thrown away unasked. */
export function ConflictDialog({ documentId, name, autosave }: { documentId: string; name: string; autosave: Autosave }) {
  const say = useSay();
  const editor = useEditor();
  const { keepMine, takeTheirs, openAsCopy } = conflictChoices(editor, autosave, documentId);
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function choose(choice: () => Promise<boolean>) {
    setBusy(true);
    if (!(await choice())) showToast({ text: say('ui.unreachable'), kind: 'bad' });
    setBusy(false);
  }

  async function copy(): Promise<boolean> {
    const id = await openAsCopy(say('ui.editor.conflict.copy_name', { name }));
    if (id !== undefined) router.push(`/documents/${id}`);
    return id !== undefined;
  }

  return (
    <Dialog
      open
      onClose={() => {
        // Stays until somebody has chosen: what is typed behind it could not be saved.
      }}
      title={say('ui.editor.conflict.title')}
      description={say('ui.editor.conflict.more')}
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button busy={busy} onClick={() => void choose(takeTheirs)}>
            {say('ui.editor.conflict.theirs')}
          </Button>
          <Button busy={busy} onClick={() => void choose(copy)}>
            {say('ui.editor.conflict.copy')}
          </Button>
          <Button kind="primary" busy={busy} onClick={() => void choose(keepMine)}>
            {say('ui.editor.conflict.mine')}
          </Button>
        </div>
      }
    />
  );
}
