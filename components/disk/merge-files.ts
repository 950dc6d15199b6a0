import type { DiskFileItem } from '@/lib/api/disk';

type Files = readonly DiskFileItem[];

/** The newest part of a list as it now is; `more`: older files follow. */
interface NewestPart {
  readonly files: Files;
  readonly more: boolean;
}

/** Files that were asked about, and those of them that are in the list, as they now are. */
interface Asked {
  readonly ids: readonly string[];
  readonly found: Files;
}

const NOTHING_ASKED: Asked = { ids: [], found: [] };

/**
 * What is shown after news: the newest part, then of what was shown further down all but what has left the list. A part behind which
 * nothing follows is the whole list. None stands twice.
 */
export function withNews(shown: Files, newest: NewestPart, asked: Asked = NOTHING_ASKED): Files {
  const oldest = newest.files.at(-1);
  if (!newest.more || oldest === undefined) return newest.files;
  const ahead = new Set(newest.files.map(({ id }) => id));
  const changed = new Map(asked.found.map((file) => [file.id, file]));
  const gone = new Set(asked.ids.filter((id) => !changed.has(id)));
  // A younger one would have to stand in the newest part, were it still in the list.
  const older = shown.filter(({ id, created }) => !ahead.has(id) && !gone.has(id) && created.iso <= oldest.created.iso);
  return [...newest.files, ...older.map((file) => changed.get(file.id) ?? file)];
}

/** What is shown once the next part has come. */
export function withFollowing(shown: Files, next: Files): Files {
  const there = new Set(shown.map(({ id }) => id));
  return [...shown, ...next.filter(({ id }) => !there.has(id))];
}
