'use client';

import { useState } from 'react';
import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { useFolderActions } from './use-folder-actions';

interface TrashedFolder {
  readonly id: string;
  readonly name: string;
  readonly files: number;
  /** Until it is gone for good. */
  readonly daysLeft: number;
}

/** The folders that were thrown away, each with all that went with it, and the way back and the way out. */
export function TrashedFolders({ folders }: { folders: readonly TrashedFolder[] }) {
  const say = useSay();
  const { restore, remove } = useFolderActions();
  const [doomed, setDoomed] = useState<TrashedFolder>();
  const mayRestore = useMay('DELETE /api/folders/{folderId}/trash');
  if (folders.length === 0) return null;
  return (
    <>
      <ul
        aria-label={say('ui.disk.folders')}
        className="mb-5 divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-lift"
      >
        {folders.map((folder) => (
          <li key={folder.id} className="flex items-center gap-3 px-4 py-2.5">
            <Icon name="folder" className="size-4.5 text-ink-muted" />
            <div className="min-w-0 flex-1">
              <p className="truncate text-small font-medium" title={folder.name}>
                {folder.name}
              </p>
              <p className="text-fine text-ink-muted">
                {say('ui.disk.file_count', { count: folder.files })} · {say('ui.documents.days_left', { count: folder.daysLeft })}
              </p>
            </div>
            {mayRestore && (
              <>
                <Button size="small" aria-label={`${say('ui.disk.restore')}: ${folder.name}`} onClick={() => void restore(folder)}>
                  {say('ui.disk.restore')}
                </Button>
                <IconButton icon="trash" label={`${say('ui.disk.delete')}: ${folder.name}`} onClick={() => setDoomed(folder)} />
              </>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={doomed !== undefined}
        onClose={() => setDoomed(undefined)}
        title={say('ui.disk.folder_delete_title', { name: doomed?.name ?? '' })}
        confirm={say('ui.disk.delete')}
        danger
        onConfirm={async () => doomed && remove(doomed)}
      >
        {say('ui.disk.folder_delete_more', { count: doomed?.files ?? 0 })}
      </ConfirmDialog>
    </>
  );
}
