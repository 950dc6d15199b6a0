'use client';

import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { NameDialog } from '../ui/name-dialog';
import { FilePreview } from './file-preview';
import { FolderPicker } from './folder-picker';
import { LettersDialog } from './letters-dialog';
import { RemakeDialog } from './remake-dialog';
import type { useFileActions } from './use-file-actions';

/** The question that is open, and the file it is about. */
export interface DiskQuestion {
  readonly ask: 'preview' | 'rename' | 'move' | 'remake' | 'letters' | 'delete';
  readonly file: DiskFileItem;
}

/** The windows of the Disk, one at a time. */
export function DiskDialogs({
  question,
  files,
  actions,
  onAsk,
  onClose,
}: {
  question: DiskQuestion;
  /** The list that the file stands in. */
  files: readonly DiskFileItem[];
  onAsk: (question: DiskQuestion) => void;
  actions: ReturnType<typeof useFileActions>;
  onClose: () => void;
}) {
  const say = useSay();
  const { ask, file } = question;
  switch (ask) {
    case 'preview':
      return (
        <FilePreview
          key={file.id}
          file={file}
          files={files}
          onGo={(other) => onAsk({ ask, file: other })}
          onClose={onClose}
          onCopyLink={() => void actions.copyLink(file)}
          onLetter={actions.letter}
        />
      );
    case 'delete':
      return (
        <ConfirmDialog
          open
          onClose={onClose}
          title={say('ui.disk.delete_title', { name: file.name })}
          confirm={say('ui.disk.delete')}
          danger
          onConfirm={() => actions.remove(file)}
        >
          {say('ui.disk.delete_more')}
        </ConfirmDialog>
      );
    case 'rename':
      return (
        <NameDialog
          open
          onClose={onClose}
          title={say('ui.disk.rename')}
          label={say('ui.disk.file_name')}
          value={file.name}
          action={say('ui.save')}
          onSave={(name) => actions.rename(file, name)}
        />
      );
    case 'move':
      return (
        <FolderPicker
          title={say('ui.disk.move_title', { name: file.name })}
          action={say('ui.disk.move_here')}
          current={file.folder?.id ?? null}
          onClose={onClose}
          onChoose={(folder) => actions.move(file, folder?.id ?? null)}
        />
      );
    case 'letters':
      return <LettersDialog file={file} actions={actions} onClose={onClose} />;
    case 'remake':
      return <RemakeDialog file={file} onClose={onClose} onRemake={(variables) => actions.remake(file, variables)} />;
  }
}
