'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { api, type ApiResult, type CallProblem } from '@/lib/api/client';
import type { DiskFileItem, LettersChoice } from '@/lib/api/disk';
import { withFollowing, withNews } from './merge-files';
import { useDiskChanges } from './use-disk-changes';

/** Which files are shown; all of it stands in the page's address. */
export interface DiskChoice {
  readonly folder?: string | undefined;
  /** Only the files of one call. */
  readonly creation?: string | undefined;
  /** Only files of one document. */
  readonly documentId?: string | undefined;
  readonly search?: string | undefined;
  readonly state?: 'pending' | 'ready' | 'failed' | 'withdrawn' | undefined;
  readonly days?: string | undefined;
  /** Only those whose letters stand so. */
  readonly letters?: LettersChoice | undefined;
  readonly trash?: '1' | undefined;
}

interface Loaded {
  readonly files: readonly DiskFileItem[];
  readonly more: boolean;
}

/** Rows further down that are asked about at once when something has changed. */
const ASKED = 100;
/** Milliseconds until a list that could not be brought up to date is asked for again, where that may help. */
const ASK_AGAIN = 5_000;
const PASSING: ReadonlySet<CallProblem['code']> = new Set(['unreachable', 'unavailable', 'internal', 'rate_limited'] as const);

/** The files shown, more of them on demand, and kept up to date while the page is open. `first` came with the page. */
export function useDiskFiles(choice: DiskChoice, first: Loaded) {
  const [loaded, setLoaded] = useState(first);
  const [came, setCame] = useState(first);
  if (came !== first) {
    // The page was drawn anew.
    setCame(first);
    setLoaded(renewed(loaded, first));
  }
  const { trouble, ask } = useTrouble();
  const busy = useRef(false);
  const query = JSON.stringify(choice);

  const loadMore = useCallback(async () => {
    const last = loaded.files.at(-1);
    if (busy.current || !loaded.more || last === undefined) return;
    busy.current = true;
    const { result } = await ask(api('GET /api/disk', { query: { ...(JSON.parse(query) as DiskChoice), after: last.id } }));
    busy.current = false;
    if (!result.ok) return;
    setLoaded(({ files }) => ({ files: withFollowing(files, result.value.files), more: result.value.more }));
  }, [ask, loaded, query]);

  const refresh = useCallback(async () => {
    const asked = JSON.parse(query) as DiskChoice;
    const { result: head, overtaken } = await ask(api('GET /api/disk', { query: { ...asked } }));
    if (!head.ok || overtaken) return;
    const further = head.value.more ? await askAbout(asked, idsBelow(loaded.files, head.value.files)) : undefined;
    setLoaded((before) => renewed(before, head.value, further));
  }, [ask, loaded, query]);

  const remove = useCallback(
    (...ids: readonly string[]) => setLoaded(({ files, more }) => ({ files: files.filter(({ id }) => !ids.includes(id)), more })),
    [],
  );

  useDiskChanges(refresh, choice.trash === undefined);
  const passes = trouble !== undefined && PASSING.has(trouble.code);
  useEffect(() => {
    if (!passes) return;
    const timer = setInterval(() => void refresh(), ASK_AGAIN);
    return () => clearInterval(timer);
  }, [passes, refresh]);

  return { ...loaded, trouble, loadMore, refresh, remove };
}

/** What is wrong with the connection, as the latest question answered tells it: an answer overtaken on its way would tell of what has been. */
function useTrouble() {
  const [trouble, setTrouble] = useState<CallProblem>();
  const rounds = useRef({ asked: 0, answered: 0 });
  const ask = useCallback(async <Value>(call: Promise<ApiResult<Value>>) => {
    const round = ++rounds.current.asked;
    const result = await call;
    const overtaken = round < rounds.current.answered;
    if (!overtaken) {
      rounds.current.answered = round;
      setTrouble(result.ok ? undefined : result.problem);
    }
    return { result, overtaken };
  }, []);
  return { trouble, ask };
}

function renewed({ files, more }: Loaded, newest: Loaded, further?: Parameters<typeof withNews>[2]): Loaded {
  return { files: withNews(files, newest, further), more: newest.more && (files.length > newest.files.length ? more : true) };
}

/** Those shown further down, as many as are asked about at once: first what is being made or has a letter on its way. */
function idsBelow(shown: readonly DiskFileItem[], newest: readonly DiskFileItem[]): readonly string[] {
  const ahead = new Set(newest.map(({ id }) => id));
  const below = shown.filter(({ id }) => !ahead.has(id));
  return [...below.filter(isMoving), ...below.filter((file) => !isMoving(file))].slice(0, ASKED).map(({ id }) => id);
}

/** Whether it may become another by itself: it is being made, or a letter of it is on its way. */
function isMoving({ state, letters }: DiskFileItem): boolean {
  return state === 'pending' || letters.some(({ moving }) => moving);
}

async function askAbout({ folder, search, state, days, letters, trash }: DiskChoice, ids: readonly string[]) {
  if (ids.length === 0) return undefined;
  const result = await api('GET /api/disk/files', { query: { search, state, days, letters, trash, ids: ids.join(',') } });
  if (!result.ok) return undefined;
  const found = result.value.files.filter((file) => folder === undefined || (file.folder?.id ?? 'root') === folder);
  return { ids, found };
}
