'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { NameDialog } from '../ui/name-dialog';
import { useProblemText } from '../use-problem-text';

/** Makes a folder in the one that is open. */
export function NewFolderButton({ parentId }: { parentId: string | null }) {
  const say = useSay();
  const router = useRouter();
  const problemText = useProblemText();
  const mayMake = useMay('POST /api/folders');
  const [open, setOpen] = useState(false);
  if (!mayMake) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <Icon name="folder-plus" />
        {say('ui.documents.new_folder')}
      </Button>
      <NameDialog
        open={open}
        onClose={() => setOpen(false)}
        title={say('ui.documents.new_folder')}
        label={say('ui.documents.folder_name')}
        value=""
        action={say('ui.save')}
        onSave={async (name) => {
          const result = await api('POST /api/folders', { body: { name, parentId } });
          if (!result.ok) return problemText(result.problem);
          router.refresh();
          return undefined;
        }}
      />
    </>
  );
}
