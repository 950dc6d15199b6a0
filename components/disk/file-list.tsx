'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import type { MenuEntry } from '../ui/menu';
import { FileRow } from './file-row';

/** Pixels of a row without remarks; others are measured. */
const ROW = 64;
/** Rows before the end at which more are fetched. */
const AHEAD = 20;

/** A list of any length: only rows in sight are in the page, and more are fetched before the end comes in sight. */
export function FileList({
  files,
  more,
  showFolder,
  entriesOf,
  onOpen,
  onLetters,
  onMore,
}: {
  files: readonly DiskFileItem[];
  more: boolean;
  showFolder: boolean;
  entriesOf: (file: DiskFileItem) => readonly MenuEntry[];
  onOpen: (file: DiskFileItem) => void;
  onLetters: (file: DiskFileItem) => void;
  onMore: () => Promise<void>;
}) {
  'use no memo';
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
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

  return (
    <>
      <div ref={list} className="overflow-hidden rounded-xl border border-line bg-surface shadow-lift">
        <ul aria-label={say('ui.disk.files')} className="relative" style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, key, start }) => {
            const file = files[index];
            if (file === undefined) return null;
            return (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={more ? -1 : files.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 top-0 border-b border-line last:border-0"
                style={{ transform: `translateY(${start - top}px)` }}
              >
                <FileRow
                  file={file}
                  showFolder={showFolder}
                  entries={entriesOf(file)}
                  onOpen={() => onOpen(file)}
                  onLetters={() => onLetters(file)}
                />
              </li>
            );
          })}
        </ul>
      </div>
      {more && (
        <p role="status" className="py-4 text-center text-small text-ink-muted">
          {say('ui.disk.loading')}
        </p>
      )}
    </>
  );
}
