'use client';

import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { FolderPicker } from './folder-picker';
import type { useManyActions } from './use-many-actions';

/** What is asked about several files before it is done. */
export type ManyQuestion = 'move' | 'remake' | 'delete';

/** The questions about several chosen files, one at a time. */
export function ManyDialogs({
  ask,
  files,
  actions,
  onClose,
  onDone,
}: {
  ask: ManyQuestion;
  files: readonly DiskFileItem[];
  actions: ReturnType<typeof useManyActions>;
  onClose: () => void;
  onDone: () => void;
}) {
  const say = useSay();
  switch (ask) {
    case 'move':
      return (
        <FolderPicker
          title={say('ui.disk.move_many', { count: files.length })}
          action={say('ui.disk.move_here')}
          onClose={onClose}
          onChoose={(folder) => actions.move(files, folder?.id ?? null).then(onDone)}
        />
      );
    case 'remake': {
      const still = files.filter(({ state }) => state !== 'pending');
      return (
        <ConfirmDialog
          open
          onClose={onClose}
          title={say('ui.disk.remake_many_title', { count: still.length })}
          confirm={say('ui.disk.make_again')}
          onConfirm={() => actions.remake(still).then(onDone)}
        >
          {say('ui.disk.remake_lead')}
        </ConfirmDialog>
      );
    }
    case 'delete':
      return (
        <ConfirmDialog
          open
          onClose={onClose}
          title={say('ui.disk.delete_many_title', { count: files.length })}
          confirm={say('ui.disk.delete')}
          danger
          onConfirm={() => actions.remove(files).then(onDone)}
        >
          {say('ui.disk.delete_more')}
        </ConfirmDialog>
      );
  }
}
