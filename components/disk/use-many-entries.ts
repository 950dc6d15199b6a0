'use client';

import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import type { IconName } from '../ui/icon';
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
  onMove,
  onDone,
}: {
  files: readonly DiskFileItem[];
  trash: boolean;
  mayChange: boolean;
  actions: ReturnType<typeof useManyActions>;
  onMove: () => void;
  onDone: () => void;
}): readonly ManyEntry[] {
  const say = useSay();
  const doing =
    (act: (files: readonly DiskFileItem[]) => Promise<void>, some = files) =>
    () =>
      void act(some).then(onDone);
  if (trash) return mayChange ? [{ label: say('ui.disk.restore'), icon: 'undo', onSelect: doing(actions.restore) }] : [];
  const ready = files.filter(({ state }) => state === 'ready');
  const still = files.filter(({ state }) => state !== 'pending');
  const look: readonly ManyEntry[] = [
    { label: say('ui.disk.zip'), icon: 'download', onSelect: () => void actions.zip(files) },
    { label: say('ui.disk.copy_links'), icon: 'link', onSelect: () => void actions.copyLinks(files) },
  ];
  if (!mayChange) return look;
  return [
    ...look,
    { label: say('ui.disk.move'), icon: 'move', onSelect: onMove },
    ...(still.length > 0 ? [{ label: say('ui.disk.remake_many'), icon: 'remake', onSelect: doing(actions.remake, still) } as const] : []),
    ...(ready.length > 0 ? [{ label: say('ui.disk.withdraw'), icon: 'eye-off', onSelect: doing(actions.withdraw, ready) } as const] : []),
    { label: say('ui.disk.trash'), icon: 'trash', danger: true, onSelect: doing(actions.trash) },
  ];
}
