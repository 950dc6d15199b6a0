'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api, type ApiResult } from '@/lib/api/client';
import { FolderCard } from '../documents/folder-card';
import { useSay } from '../locale-context';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { copyText } from '../ui/copy-text';
import { NameDialog } from '../ui/name-dialog';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';

interface Folder {
  readonly id: string;
  readonly name: string;
}

/** The folders in a folder, with what can be done with them. */
export function FolderStrip({ folders }: { folders: readonly Folder[] }) {
  const say = useSay();
  const router = useRouter();
  const problemText = useProblemText();
  const [question, setQuestion] = useState<{ readonly ask: 'rename' | 'remove'; readonly folder: Folder }>();

  function ended(result: ApiResult<unknown>): string | undefined {
    if (!result.ok) return problemText(result.problem);
    router.refresh();
    return undefined;
  }

  async function copyId(id: string) {
    const done = await copyText(id);
    showToast({ text: say(done ? 'ui.copied' : 'ui.copy_failed'), kind: done ? 'done' : 'bad' });
  }

  const folder = question?.folder;
  const params = { folderId: folder?.id ?? '' };
  return (
    <>
      <ul aria-label={say('ui.disk.folders')} className="mb-5 grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-3 empty:hidden">
        {folders.map((item) => (
          <FolderCard
            key={item.id}
            name={item.name}
            href={`/disk?folder=${item.id}`}
            entries={[
              { label: say('ui.disk.copy_folder_id'), icon: 'link', onSelect: () => void copyId(item.id) },
              { label: say('ui.disk.rename'), icon: 'pencil', onSelect: () => setQuestion({ ask: 'rename', folder: item }) },
              'rule',
              {
                label: say('ui.documents.folder_delete'),
                icon: 'trash',
                danger: true,
                onSelect: () => setQuestion({ ask: 'remove', folder: item }),
              },
            ]}
          />
        ))}
      </ul>
      <NameDialog
        key={folder?.id}
        open={question?.ask === 'rename'}
        onClose={() => setQuestion(undefined)}
        title={say('ui.disk.rename')}
        label={say('ui.documents.folder_name')}
        value={folder?.name ?? ''}
        action={say('ui.save')}
        onSave={async (name) => ended(await api('PATCH /api/folders/{folderId}', { params, body: { name } }))}
      />
      <ConfirmDialog
        open={question?.ask === 'remove'}
        onClose={() => setQuestion(undefined)}
        title={say('ui.documents.folder_delete_title', { name: folder?.name ?? '' })}
        confirm={say('ui.documents.folder_delete')}
        danger
        onConfirm={async () => {
          const wrong = ended(await api('DELETE /api/folders/{folderId}', { params }));
          if (wrong !== undefined) showToast({ text: wrong, kind: 'bad' });
        }}
      >
        {say('ui.disk.folder_remove_more')}
      </ConfirmDialog>
    </>
  );
}
