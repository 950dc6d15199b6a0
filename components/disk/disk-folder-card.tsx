'use client';

import type { DragEvent } from 'react';
import { FolderCard } from '../documents/folder-card';
import type { MenuEntry } from '../ui/menu';
import { diskAddress } from './disk-address';
import { startDragging, stopDragging, useDropPlace } from './dragging';

/** A folder of the Disk: it can be dragged, and files and other folders dropped onto it. */
export function DiskFolderCard({
  folder: { id, name },
  entries,
  onMove,
}: {
  folder: { readonly id: string; readonly name: string };
  entries: readonly MenuEntry[];
  /** Undefined: this person may only look. */
  onMove: ((to: string | null) => Promise<unknown>) | undefined;
}) {
  const { over, handlers } = useDropPlace(id);
  const dragging = onMove && {
    ...handlers,
    draggable: true,
    onDragStart: (event: DragEvent) => startDragging(event, name, { folderId: id, moveTo: onMove }),
    onDragEnd: stopDragging,
  };
  return <FolderCard name={name} href={diskAddress({ folder: id })} entries={entries} marked={over} {...(dragging && { dragging })} />;
}
