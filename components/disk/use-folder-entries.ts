'use client';

import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { copyText } from '../ui/copy-text';
import type { MenuEntry } from '../ui/menu';
import { showToast } from '../ui/toasts';
import type { FolderQuestion } from './folder-dialogs';
import { useZipDownload } from './use-zip-download';

/** The menu of a folder on the Disk; who may only look gets what changes nothing. */
export function useFolderEntries(onAsk: (question: FolderQuestion) => void): (folder: FolderQuestion['folder']) => readonly MenuEntry[] {
  const say = useSay();
  const downloadZip = useZipDownload();
  const mayChange = useMay('PATCH /api/folders/{folderId}');

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
      { label: say('ui.documents.folder_delete'), icon: 'trash', danger: true, onSelect: () => onAsk({ ask: 'remove', folder }) },
    ];
  }
}
