'use client';

import { useSay } from '../locale-context';
import { copyText } from '../ui/copy-text';
import type { MenuEntry } from '../ui/menu';
import { showToast } from '../ui/toasts';
import type { FolderQuestion } from './folder-dialogs';
import type { useFolderActions } from './use-folder-actions';
import { useZipDownload } from './use-zip-download';

/** The menu of a folder on the Disk; who may only look gets what changes nothing. */
export function useFolderEntries({
  mayChange,
  actions,
  onAsk,
}: {
  /** Whether this person may do more than look. */
  mayChange: boolean;
  actions: ReturnType<typeof useFolderActions>;
  onAsk: (question: FolderQuestion) => void;
}): (folder: FolderQuestion['folder']) => readonly MenuEntry[] {
  const say = useSay();
  const downloadZip = useZipDownload();

  async function copyId(id: string) {
    const done = await copyText(id);
    showToast({ text: say(done ? 'ui.copied' : 'ui.copy_failed'), kind: done ? 'done' : 'bad' });
  }

  return (folder) => [
    { label: say('ui.disk.copy_folder_id'), icon: 'link', onSelect: () => void copyId(folder.id) },
    { label: say('ui.disk.zip'), icon: 'download', onSelect: () => void downloadZip({ folder: folder.id }) },
    ...(mayChange ? changes(folder) : []),
  ];

  function changes(folder: FolderQuestion['folder']): readonly MenuEntry[] {
    return [
      { label: say('ui.disk.rename'), icon: 'pencil', onSelect: () => onAsk({ ask: 'rename', folder }) },
      { label: say('ui.disk.move'), icon: 'move', onSelect: () => onAsk({ ask: 'move', folder }) },
      'rule',
      { label: say('ui.disk.trash'), icon: 'trash', danger: true, onSelect: () => void actions.trash(folder) },
    ];
  }
}
