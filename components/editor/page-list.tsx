'use client';

import { useRef, useState } from 'react';
import { movePage, renamePage } from '@/lib/editor/commands/page-commands';
import { commandOf, type CommandId } from '@/lib/editor/commands/registry';
import { useSay } from '../locale-context';
import { ContextMenu, type MenuEntry } from '../ui/menu';
import { commandEntry } from './command-entries';
import { useRestingView } from './editor-context';
import { NameInput } from './name-input';
import { PageThumbnail, type PagePainting } from './page-thumbnail';
import { useListDrag, type ListPlace } from './use-list-drag';

const LISTED: readonly CommandId[] = ['duplicate_page', 'move_page_up', 'move_page_down', 'delete_page'];

/** The document's pages, chosen by a click, put in order by dragging or Alt with ↑ and ↓, renamed by a double click or F2. */
export function PageList(painting: PagePainting) {
  const say = useSay();
  const box = useRef<HTMLOListElement>(null);
  const [renaming, setRenaming] = useState<string>();
  const { editor, document, page: shown } = useRestingView('waited_for');
  const { pages } = document;
  const { drag, onPointerDown } = useListDrag({ list: box, onDrop: (id, place) => movePage(editor, placeOf(pages, id, place), id) });
  const show = (id: string) => editor.view({ page: id, selection: [], editing: null });
  const entries: readonly MenuEntry[] = [
    { label: say('ui.editor.rename'), onSelect: () => setRenaming(shown.id) },
    ...LISTED.map((id) => commandEntry(editor, id, say(commandOf(id).label))),
  ];

  function onKeyDown(event: React.KeyboardEvent, at: number, id: string) {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === 'F2') setRenaming(id);
    else if (way === undefined || !event.altKey) return;
    else if (pages[at + way] !== undefined) movePage(editor, at + way, id);
    event.preventDefault();
  }

  return (
    <ContextMenu entries={entries} className="flex min-h-0 flex-1 flex-col">
      <ol ref={box} className="min-h-0 flex-1 overflow-y-auto px-3.5 pb-2" onPointerDown={onPointerDown}>
        {pages.map(({ id, name }, at) => (
          <li key={id} data-row={id} className="relative py-1" onContextMenu={() => show(id)}>
            <button
              type="button"
              aria-current={id === shown.id ? 'page' : undefined}
              onClick={() => show(id)}
              onDoubleClick={() => setRenaming(id)}
              onKeyDown={(event) => onKeyDown(event, at, id)}
              className="group flex w-full items-start gap-2 text-fine text-ink-muted aria-[current]:text-accent-text"
            >
              <span data-grip className="w-3 touch-none pt-0.5 pb-6 text-right tabular-nums">
                <span className="sr-only">{say('ui.editor.page', { number: at + 1 })}</span>
                <span aria-hidden>{at + 1}</span>
              </span>
              <span className="min-w-0">
                <PageThumbnail {...painting} at={at} />
                {name !== '' && renaming !== id && <span className="mt-0.5 block truncate text-left">{name}</span>}
              </span>
            </button>
            {renaming === id && (
              <NameInput
                label={say('ui.editor.page_name')}
                name={name}
                className="mt-1 ml-5 w-[calc(100%-1.25rem)]"
                onEnd={(typed) => {
                  setRenaming(undefined);
                  if (typed !== undefined) renamePage(editor, id, typed);
                }}
              />
            )}
            {drag?.place?.key === id && (
              <span
                aria-hidden
                className={`pointer-events-none absolute inset-x-0 h-0.5 rounded-full bg-accent ${drag.place.side === 'above' ? '-top-px' : '-bottom-px'}`}
              />
            )}
          </li>
        ))}
      </ol>
    </ContextMenu>
  );
}

/** Where among the others a page comes that is let go beside one of them. */
function placeOf(pages: readonly { readonly id: string }[], id: string, { key, side }: ListPlace): number {
  const at = pages.filter((page) => page.id !== id).findIndex((page) => page.id === key);
  return side === 'above' ? at : at + 1;
}
