'use client';

import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import type { IconName } from '../ui/icon';
import type { ManyQuestion } from './many-dialogs';
import type { useManyActions } from './use-many-actions';

/** Something to do with all chosen files. */
export interface ManyEntry {
  readonly label: string;
  readonly icon: IconName;
  readonly onSelect: () => void;
  readonly danger?: boolean;
}

/** What the bar and the menu of several chosen files offer; `mayChange`: whether this person may do more than look. */
export function useManyEntries({
  files,
  trash,
  mayChange,
  actions,
  onAsk,
  onDone,
}: {
  files: readonly DiskFileItem[];
  trash: boolean;
  mayChange: boolean;
  actions: ReturnType<typeof useManyActions>;
  onAsk: (question: ManyQuestion) => void;
  onDone: () => void;
}): readonly ManyEntry[] {
  const say = useSay();
  const doing =
    (act: (files: readonly DiskFileItem[]) => Promise<void>, some = files) =>
    () =>
      void act(some).then(onDone);
  if (trash && !mayChange) return [];
  if (trash)
    return [
      { label: say('ui.disk.restore'), icon: 'undo', onSelect: doing(actions.restore) },
      { label: say('ui.disk.delete'), icon: 'trash', danger: true, onSelect: () => onAsk('delete') },
    ];
  const ready = files.filter(({ state }) => state === 'ready');
  const look: readonly ManyEntry[] = [
    { label: say('ui.disk.zip'), icon: 'download', onSelect: () => void actions.zip(files) },
    { label: say('ui.disk.copy_links'), icon: 'link', onSelect: () => void actions.copyLinks(files) },
  ];
  if (!mayChange) return look;
  return [
    ...look,
    { label: say('ui.disk.move'), icon: 'move', onSelect: () => onAsk('move') },
    ...(files.some(({ state }) => state !== 'pending')
      ? [{ label: say('ui.disk.make_again'), icon: 'remake', onSelect: () => onAsk('remake') } as const]
      : []),
    ...(ready.length > 0 ? [{ label: say('ui.disk.withdraw'), icon: 'eye-off', onSelect: doing(actions.withdraw, ready) } as const] : []),
    { label: say('ui.disk.trash'), icon: 'trash', danger: true, onSelect: doing(actions.trash) },
  ];
}
