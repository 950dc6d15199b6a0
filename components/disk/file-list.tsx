'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import type { MenuEntry } from '../ui/menu';
import { stopDragging } from './dragging';
import { FileRow } from './file-row';
import type { useChoice } from './use-choice';

/** Pixels of a row without remarks; others are measured. */
const ROW = 64;
/** Rows before the end at which more are fetched. */
const AHEAD = 20;

/** A list of any length: only rows in sight are in the page, and more are fetched before the end comes in sight. */
export function FileList({
  files,
  more,
  showFolder,
  choice,
  entriesOf,
  onOpen,
  onLetters,
  onMore,
  onDrag,
}: {
  choice: ReturnType<typeof useChoice>;
  files: readonly DiskFileItem[];
  more: boolean;
  showFolder: boolean;
  entriesOf: (file: DiskFileItem) => readonly MenuEntry[];
  onOpen: (file: DiskFileItem) => void;
  onLetters: (file: DiskFileItem) => void;
  onMore: () => Promise<void>;
  /** Undefined: nothing here can be moved. */
  onDrag: ((event: DragEvent, file: DiskFileItem) => void) | undefined;
}) {
  'use no memo';
  const say = useSay();
  const { list, top, rows, shown, goByKey, stopGoing } = useRows({ files, more, choice, onMore });
  const active = choice.active ?? files[0]?.id;

  return (
    <>
      <div ref={list} className="overflow-hidden rounded-xl border border-line bg-surface shadow-lift">
        <div
          role="grid"
          aria-multiselectable
          aria-label={say('ui.disk.files')}
          aria-rowcount={more ? -1 : files.length}
          className="relative"
          style={{ height: rows.getTotalSize() }}
          onKeyDown={goByKey}
        >
          {shown.map(({ index, key, start }) => {
            const file = files[index];
            if (file === undefined) return null;
            return (
              <div
                key={key}
                role="row"
                tabIndex={file.id === active ? 0 : -1}
                aria-selected={choice.isChosen(file.id)}
                aria-rowindex={index + 1}
                ref={rows.measureElement}
                data-index={index}
                onClick={(event) => choice.press(event, file.id)}
                onFocus={stopGoing}
                {...draggable(file, onDrag)}
                className="absolute inset-x-0 top-0 border-b border-line -outline-offset-2 last:border-0"
                style={{ transform: `translateY(${start - top}px)` }}
              >
                <div role="gridcell">
                  <FileRow
                    file={file}
                    chosen={choice.isChosen(file.id)}
                    onChoose={(way) => choice.choose(file.id, way)}
                    showFolder={showFolder}
                    entries={entriesOf(file)}
                    onOpen={() => onOpen(file)}
                    onLetters={() => onLetters(file)}
                  />
                </div>
              </div>
            );
          })}
        </div>
      </div>
      {more && (
        <p role="status" className="py-4 text-center text-small text-ink-muted">
          {say('ui.disk.loading')}
        </p>
      )}
    </>
  );
}

function draggable(file: DiskFileItem, onDrag: ((event: DragEvent, file: DiskFileItem) => void) | undefined) {
  if (onDrag === undefined) return {};
  return { draggable: true, onDragStart: (event: DragEvent) => onDrag(event, file), onDragEnd: stopDragging };
}

/** The rows in sight of a long list, more of it when its end comes near, and the way to a row by keyboard, in sight or not. */
function useRows({
  files,
  more,
  choice,
  onMore,
}: {
  files: readonly DiskFileItem[];
  more: boolean;
  choice: ReturnType<typeof useChoice>;
  onMore: () => Promise<void>;
}) {
  'use no memo';
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [goTo, setGoTo] = useState<number>();
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const rows = useWindowVirtualizer({
    count: files.length,
    estimateSize: () => ROW,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => files[index]?.id ?? index,
    initialRect: { width: 1200, height: 900 },
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= files.length - AHEAD) void onMore();
  }, [more, last, files.length, onMore]);

  function goByKey(event: KeyboardEvent) {
    const index = choice.key(event);
    if (index === undefined) return;
    rows.scrollToIndex(index);
    setGoTo(index);
  }
  useEffect(() => {
    if (goTo === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-index="${goTo}"]`)?.focus();
  }, [goTo, shown]);
  return { list, top, rows, shown, goByKey, stopGoing: () => setGoTo(undefined) };
}
