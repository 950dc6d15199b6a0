import type { DiskFileItem } from '@/lib/api/disk';

/**
 * What is shown after news: the newest part of the list as it now is, the rest with those that have changed, and what follows. A file that
 * is new stands where the newest part has it; none stands twice.
 */
export function mergeFiles(
  shown: readonly DiskFileItem[],
  newest: readonly DiskFileItem[],
  others: readonly DiskFileItem[],
): readonly DiskFileItem[] {
  const ahead = new Set(newest.map(({ id }) => id));
  const changed = new Map(others.map((file) => [file.id, file]));
  const known = shown.filter(({ id }) => !ahead.has(id)).map((file) => changed.get(file.id) ?? file);
  // Older than the newest part, or gone from it: a file left the list when it would have to stand among them.
  const oldest = newest.at(-1);
  const rest = oldest === undefined ? known : known.filter(({ created }) => created.iso <= oldest.created.iso);
  const there = new Set([...ahead, ...rest.map(({ id }) => id)]);
  return [...newest, ...rest, ...others.filter(({ id }) => !there.has(id))];
}
