'use client';

import Link from 'next/link';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { ContextMenu, Menu, type MenuEntry } from '../ui/menu';
import { Moment } from '../ui/moment';
import { DocumentCard } from './document-card';
import { DocumentThumbnail } from './document-thumbnail';
import type { DocumentsView } from './documents-view';
import type { DocumentItem } from './listed-document';

/** Documents as pictures or as lines; each with the same menu, also under the right button. */
export function DocumentList({
  look,
  documents,
  entriesOf,
}: {
  look: DocumentsView['look'];
  documents: readonly DocumentItem[];
  entriesOf: (document: DocumentItem) => readonly MenuEntry[];
}) {
  const say = useSay();
  if (look === 'grid')
    return (
      <ul aria-label={say('ui.documents.title')} className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-4">
        {documents.map((document) => (
          <DocumentCard key={document.id} document={document} entries={entriesOf(document)} />
        ))}
      </ul>
    );
  return (
    <ul
      aria-label={say('ui.documents.title')}
      className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-lift"
    >
      {documents.map((document) => (
        <DocumentLine key={document.id} document={document} entries={entriesOf(document)} />
      ))}
    </ul>
  );
}

function DocumentLine({ document, entries }: { document: DocumentItem; entries: readonly MenuEntry[] }) {
  const say = useSay();
  const { id, name, pages, changed } = document;
  return (
    <li>
      <ContextMenu
        entries={entries}
        className="relative flex items-center gap-3 py-1.5 pr-1.5 pl-3 transition-colors duration-100 hover:bg-hover"
      >
        <div className="w-14 shrink-0 overflow-hidden rounded-sm">
          <DocumentThumbnail document={document} small />
        </div>
        <Link
          href={`/documents/${id}`}
          title={name}
          className="min-w-0 flex-1 truncate text-small font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {name}
        </Link>
        <span className="w-20 shrink-0 text-right text-fine text-ink-muted tabular-nums max-md:hidden">
          {say('ui.documents.page_count', { count: pages })}
        </span>
        <Moment moment={changed} className="w-40 shrink-0 text-right text-fine text-ink-muted tabular-nums max-sm:hidden" />
        <Menu
          entries={entries}
          trigger={<IconButton icon="more" label={say('ui.more_actions', { name })} tooltip={false} className="relative z-1" />}
        />
      </ContextMenu>
    </li>
  );
}
