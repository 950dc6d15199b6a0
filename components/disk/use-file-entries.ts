'use client';

import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import type { MenuEntry } from '../ui/menu';
import type { DiskQuestion } from './disk-dialogs';
import type { useFileActions } from './use-file-actions';

/** The menu of a file, by its state; in the trash the way back and the way out. */
export function useFileEntries({
  actions,
  trash,
  mayChange,
  onAsk,
}: {
  actions: ReturnType<typeof useFileActions>;
  trash: boolean;
  /** Whether this person may do more than look. */
  mayChange: boolean;
  onAsk: (question: DiskQuestion) => void;
}): (file: DiskFileItem) => readonly MenuEntry[] {
  const say = useSay();
  return (file) => {
    if (trash && !mayChange) return [];
    if (trash)
      return [
        { label: say('ui.disk.restore'), icon: 'undo', onSelect: () => void actions.restore(file) },
        'rule',
        { label: say('ui.disk.delete'), icon: 'trash', danger: true, onSelect: () => onAsk({ ask: 'delete', file }) },
      ];
    if (!mayChange) return file.state === 'ready' ? readyEntries(file) : [];
    return [
      ...(file.state === 'ready' ? [...readyEntries(file), 'rule' as const] : []),
      ...(file.state === 'failed'
        ? [{ label: say('ui.disk.make_again'), icon: 'refresh' as const, onSelect: () => void actions.retry(file) }]
        : []),
      // A row is dragged, so its text cannot be marked.
      { label: say('ui.disk.copy_name'), icon: 'copy', onSelect: () => void actions.copyName(file) },
      { label: say('ui.disk.rename'), icon: 'pencil', onSelect: () => onAsk({ ask: 'rename', file }) },
      { label: say('ui.disk.move'), icon: 'move', onSelect: () => onAsk({ ask: 'move', file }) },
      ...(file.state === 'pending'
        ? []
        : [{ label: say('ui.disk.remake'), icon: 'remake' as const, onSelect: () => onAsk({ ask: 'remake', file }) }]),
      ...(file.letters.length === 0
        ? []
        : [{ label: say('ui.letters.title'), icon: 'mail' as const, onSelect: () => onAsk({ ask: 'letters', file }) }]),
      'rule',
      ...(file.state === 'ready'
        ? [{ label: say('ui.disk.withdraw'), icon: 'eye-off' as const, onSelect: () => void actions.withdraw(file) }]
        : []),
      ...(file.state === 'withdrawn'
        ? [{ label: say('ui.disk.show_again'), icon: 'eye' as const, onSelect: () => void actions.showAgain(file) }]
        : []),
      { label: say('ui.disk.trash'), icon: 'trash', danger: true, onSelect: () => void actions.trash(file) },
    ];
  };

  function readyEntries(file: DiskFileItem): readonly MenuEntry[] {
    const address = `/getfile/${file.id}/`;
    const pdf = { label: say('ui.disk.download'), icon: 'download', href: `${address}pdf/?download=1`, download: true } as const;
    // A JPG is of one page: of several, it is chosen where they are seen.
    const jpg: MenuEntry =
      file.pages === 1
        ? { label: say('ui.disk.download_jpg'), icon: 'picture', href: `${address}?download=1`, download: true }
        : { label: say('ui.disk.download_jpg_page'), icon: 'picture', onSelect: () => onAsk({ ask: 'preview', file }) };
    return [
      { label: say('ui.disk.preview'), icon: 'eye', onSelect: () => onAsk({ ask: 'preview', file }) },
      { label: say('ui.disk.open'), icon: 'external', href: `${address}pdf/`, beside: true },
      ...(file.download === 'pdf' ? [pdf, jpg] : [jpg, pdf]),
      { label: say('ui.disk.copy_file_link'), icon: 'link', onSelect: () => void actions.copyLink(file) },
    ];
  }
}
