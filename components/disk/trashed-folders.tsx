'use client';

import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useFolderActions } from './use-folder-actions';

interface TrashedFolder {
  readonly id: string;
  readonly name: string;
  readonly files: number;
  /** Until it is gone for good. */
  readonly daysLeft: number;
}

/** The folders that were thrown away, each with all that went with it, and the way back. */
export function TrashedFolders({ folders }: { folders: readonly TrashedFolder[] }) {
  const say = useSay();
  const { restore } = useFolderActions();
  const mayRestore = useMay('DELETE /api/folders/{folderId}/trash');
  if (folders.length === 0) return null;
  return (
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
            <Button size="small" aria-label={`${say('ui.disk.restore')}: ${folder.name}`} onClick={() => void restore(folder)}>
              {say('ui.disk.restore')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
