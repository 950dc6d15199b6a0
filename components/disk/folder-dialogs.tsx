'use client';

import { useSay } from '../locale-context';
import { NameDialog } from '../ui/name-dialog';
import { FolderPicker } from './folder-picker';
import type { useFolderActions } from './use-folder-actions';

interface Folder {
  readonly id: string;
  readonly name: string;
}

/** The question that is open, and the folder it is about. */
export interface FolderQuestion {
  readonly ask: 'rename' | 'move';
  readonly folder: Folder;
}

/** The windows of a folder on the Disk, one at a time; `parentId` is where it lies, null: at the top. */
export function FolderDialogs({
  question: { ask, folder },
  parentId,
  actions,
  onClose,
}: {
  question: FolderQuestion;
  parentId: string | null;
  actions: ReturnType<typeof useFolderActions>;
  onClose: () => void;
}) {
  const say = useSay();
  if (ask === 'rename') {
    return (
      <NameDialog
        open
        onClose={onClose}
        title={say('ui.disk.rename')}
        label={say('ui.documents.folder_name')}
        value={folder.name}
        action={say('ui.save')}
        onSave={(name) => actions.rename(folder, name)}
      />
    );
  }
  return (
    <FolderPicker
      title={say('ui.disk.move_title', { name: folder.name })}
      action={say('ui.disk.move_here')}
      current={parentId}
      without={folder.id}
      onClose={onClose}
      onChoose={(to) => actions.move(folder, to?.id ?? null, parentId)}
    />
  );
}
