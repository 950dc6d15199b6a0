'use client';

import Link from 'next/link';
import type { ComponentProps } from 'react';
import { useSay } from '../locale-context';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { ContextMenu, Menu, type MenuEntry } from '../ui/menu';

/** A folder: its name, how much is in it where that is known, and its menu. */
export function FolderCard({
  name,
  href,
  count,
  entries,
  marked = false,
  dragging,
}: {
  name: string;
  href: string;
  count?: number;
  entries: readonly MenuEntry[];
  /** Whether something that may come in is over it. */
  marked?: boolean;
  /** What makes it something to drag, and to drop onto. */
  dragging?: Pick<ComponentProps<'li'>, 'draggable' | 'onDragStart' | 'onDragEnd' | 'onDragOver' | 'onDragLeave' | 'onDrop'>;
}) {
  const say = useSay();
  return (
    <li {...dragging}>
      <ContextMenu
        entries={entries}
        className={`relative flex h-12 items-center gap-2.5 rounded-lg border pr-1.5 pl-3.5 shadow-lift transition-colors duration-100 ${
          marked ? 'border-accent bg-accent-soft ring-1 ring-accent' : 'border-line bg-surface hover:bg-hover'
        }`}
      >
        <Icon name="folder" className="size-4.5 text-ink-muted" />
        <span className="min-w-0 flex-1">
          <Link
            href={href}
            title={name}
            className="block truncate text-small font-medium outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {name}
          </Link>
        </span>
        {count !== undefined && (
          <span className="text-fine text-ink-muted tabular-nums" title={say('ui.documents.folder_count', { count })}>
            {count}
          </span>
        )}
        {entries.length > 0 && (
          <Menu
            entries={entries}
            trigger={<IconButton icon="more" label={say('ui.more_actions', { name })} tooltip={false} className="relative z-1" />}
          />
        )}
      </ContextMenu>
    </li>
  );
}
