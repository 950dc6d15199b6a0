'use client';

import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { LetterList } from './file-letters';
import type { useFileActions } from './use-file-actions';

/** All letters of a file; it goes on telling how they stand while it is open. */
export function LettersDialog({
  file,
  actions,
  onClose,
}: {
  file: DiskFileItem;
  actions: ReturnType<typeof useFileActions>;
  onClose: () => void;
}) {
  const say = useSay();
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('ui.letters.title')}
      description={file.name}
      width="medium"
      footer={<Button onClick={onClose}>{say('ui.close')}</Button>}
    >
      <LetterList letters={file.letters} onAct={actions.letter} />
    </Dialog>
  );
}
