'use client';

import { useRouter } from 'next/navigation';
import { api, type ApiResult } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { NameDialog } from '../ui/name-dialog';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';
import { FolderPicker } from './folder-picker';

interface Folder {
  readonly id: string;
  readonly name: string;
}

/** The question that is open, and the folder it is about. */
export interface FolderQuestion {
  readonly ask: 'rename' | 'move' | 'remove';
  readonly folder: Folder;
}

/** The windows of a folder on the Disk, one at a time; `parentId` is where it lies, null: at the top. */
export function FolderDialogs({
  question: { ask, folder },
  parentId,
  onClose,
}: {
  question: FolderQuestion;
  parentId: string | null;
  onClose: () => void;
}) {
  const say = useSay();
  const { rename, move, remove } = useFolderActions(folder, parentId);
  if (ask === 'rename') {
    return (
      <NameDialog
        open
        onClose={onClose}
        title={say('ui.disk.rename')}
        label={say('ui.documents.folder_name')}
        value={folder.name}
        action={say('ui.save')}
        onSave={rename}
      />
    );
  }
  if (ask === 'move') {
    return (
      <FolderPicker
        title={say('ui.disk.move_title', { name: folder.name })}
        action={say('ui.disk.move_here')}
        current={parentId}
        onClose={onClose}
        onChoose={(to) => move(to?.id ?? null)}
      />
    );
  }
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={say('ui.documents.folder_delete_title', { name: folder.name })}
      confirm={say('ui.documents.folder_delete')}
      danger
      onConfirm={remove}
    >
      {say('ui.disk.folder_remove_more')}
    </ConfirmDialog>
  );
}

/** What can be done with a folder; each has the page drawn anew, and tells what is wrong. */
function useFolderActions({ id, name }: Folder, parentId: string | null) {
  const say = useSay();
  const router = useRouter();
  const problemText = useProblemText();
  const params = { folderId: id };

  function ended(result: ApiResult<unknown>): string | undefined {
    if (!result.ok) return problemText(result.problem);
    router.refresh();
    return undefined;
  }

  /** Whether it was done. */
  function told(result: ApiResult<unknown>): boolean {
    const wrong = ended(result);
    if (wrong !== undefined) showToast({ text: wrong, kind: 'bad' });
    return wrong === undefined;
  }

  const put = async (to: string | null) => told(await api('PATCH /api/folders/{folderId}', { params, body: { parentId: to } }));
  return {
    rename: async (to: string) => ended(await api('PATCH /api/folders/{folderId}', { params, body: { name: to } })),
    move: async (to: string | null) => {
      if (!(await put(to))) return;
      showToast({ text: say('ui.disk.folder_moved', { name }), undo: { label: say('ui.undo'), onUndo: () => void put(parentId) } });
    },
    remove: async () => void told(await api('DELETE /api/folders/{folderId}', { params })),
  };
}
