'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '@/lib/api/client';
import type { DiskFileItem } from '@/lib/api/disk';
import { mergeFiles } from './merge-files';
import { useDiskChanges } from './use-disk-changes';

/** Which files are shown; all of it stands in the page's address. */
export interface DiskChoice {
  readonly folder?: string | undefined;
  /** Only the files of one call. */
  readonly creation?: string | undefined;
  readonly search?: string | undefined;
  readonly state?: 'pending' | 'ready' | 'failed' | 'withdrawn' | undefined;
  readonly days?: string | undefined;
  /** Only those with a letter that did not leave. */
  readonly letters?: 'failed' | undefined;
  readonly trash?: '1' | undefined;
}

interface Loaded {
  readonly files: readonly DiskFileItem[];
  readonly more: boolean;
}

/** Rows that are asked about at once when something has changed. */
const ASKED = 100;

/** The files shown, more of them on demand, and kept up to date while the page is open. `first` came with the page. */
export function useDiskFiles(choice: DiskChoice, first: Loaded) {
  const [loaded, setLoaded] = useState(first);
  const [lost, setLost] = useState(false);
  const busy = useRef(false);
  const query = JSON.stringify(choice);

  const loadMore = useCallback(async () => {
    const last = loaded.files.at(-1);
    if (busy.current || !loaded.more || last === undefined) return;
    busy.current = true;
    const result = await api('GET /api/disk', { query: { ...(JSON.parse(query) as DiskChoice), after: last.id } });
    busy.current = false;
    setLost(!result.ok);
    if (!result.ok) return;
    setLoaded(({ files }) => ({ files: mergeFiles(files, [], result.value.files), more: result.value.more }));
  }, [loaded, query]);

  const refresh = useCallback(async () => {
    const head = await api('GET /api/disk', { query: { ...(JSON.parse(query) as DiskChoice) } });
    setLost(!head.ok);
    if (!head.ok) return;
    const waiting = loaded.files.filter((file) => isMoving(file) && !head.value.files.some(({ id }) => id === file.id));
    const rest = waiting.length === 0 ? undefined : await askAbout(waiting.slice(0, ASKED).map(({ id }) => id));
    setLoaded(({ files, more }) => ({
      files: mergeFiles(files, head.value.files, rest ?? []),
      more: files.length > head.value.files.length ? more : head.value.more,
    }));
  }, [loaded, query]);

  const remove = useCallback(
    (...ids: readonly string[]) => setLoaded(({ files, more }) => ({ files: files.filter(({ id }) => !ids.includes(id)), more })),
    [],
  );

  const lose = useCallback(() => setLost(true), []);
  useDiskChanges(refresh, lose, choice.trash === undefined);
  useEffect(() => {
    if (!lost) return;
    const timer = setInterval(() => void refresh(), 5_000);
    return () => clearInterval(timer);
  }, [lost, refresh]);

  return { ...loaded, lost, loadMore, refresh, remove };
}

/** Whether it may become another by itself: it is being made, or a letter of it is on its way. */
function isMoving({ state, letters }: DiskFileItem): boolean {
  return state === 'pending' || letters.some(({ moving }) => moving);
}

async function askAbout(ids: readonly string[]): Promise<readonly DiskFileItem[]> {
  const result = await api('GET /api/disk/files', { query: { ids: ids.join(',') } });
  return result.ok ? result.value.files : [];
}
