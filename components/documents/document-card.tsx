'use client';

import Link from 'next/link';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { ContextMenu, Menu, type MenuEntry } from '../ui/menu';
import { Moment } from '../ui/moment';
import { DocumentThumbnail } from './document-thumbnail';
import type { DocumentItem } from './listed-document';

/** A document: its first page, its name, and a menu of what can be done, also under the right button. The whole card opens it. */
export function DocumentCard({ document, entries }: { document: DocumentItem; entries: readonly MenuEntry[] }) {
  const say = useSay();
  const { id, name, pages, changed } = document;
  return (
    <li>
      <ContextMenu
        entries={entries}
        className="group relative flex flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-lift transition-[border-color,box-shadow] duration-150 focus-within:border-line-strong hover:border-line-strong hover:shadow-lift-high"
      >
        <DocumentThumbnail document={document} />
        <div className="flex items-start gap-1 border-t border-line py-2.5 pr-1.5 pl-3.5">
          <div className="min-w-0 flex-1">
            <Link
              href={`/documents/${id}`}
              title={name}
              className="block truncate text-small font-medium outline-none after:absolute after:inset-0 after:rounded-xl focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
            >
              {name}
            </Link>
            <p className="truncate text-fine text-ink-muted tabular-nums">
              {say('ui.documents.page_count', { count: pages })} · <Moment moment={changed} />
            </p>
          </div>
          <Menu
            entries={entries}
            trigger={<IconButton icon="more" label={say('ui.more_actions', { name })} tooltip={false} className="relative z-1" />}
          />
        </div>
      </ContextMenu>
    </li>
  );
}
