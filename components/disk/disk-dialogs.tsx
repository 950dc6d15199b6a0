'use client';

import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import { NameDialog } from '../ui/name-dialog';
import { FilePreview } from './file-preview';
import { FolderPicker } from './folder-picker';
import { LettersDialog } from './letters-dialog';
import { RemakeDialog } from './remake-dialog';
import type { useFileActions } from './use-file-actions';

/** The question that is open, and the file it is about. */
export interface DiskQuestion {
  readonly ask: 'preview' | 'rename' | 'move' | 'remake' | 'letters';
  readonly file: DiskFileItem;
}

/** The windows of the Disk, one at a time. */
export function DiskDialogs({
  question,
  actions,
  onClose,
}: {
  question: DiskQuestion;
  actions: ReturnType<typeof useFileActions>;
  onClose: () => void;
}) {
  const say = useSay();
  const { ask, file } = question;
  switch (ask) {
    case 'preview':
      return <FilePreview file={file} onClose={onClose} onCopyLink={() => void actions.copyLink(file)} onLetter={actions.letter} />;
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
