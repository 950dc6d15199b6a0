import type { ShownCall } from '@/lib/api/tokens';

export interface LoadedCalls {
  readonly calls: readonly ShownCall[];
  /** Where older ones begin; null: there are none. */
  readonly next: string | null;
}

/**
 * The list with the newest page put on top, as that stands now. When so many came that the two do not meet, the newest page alone: a list
 * with a gap would hide calls.
 */
export function mergeCalls(before: LoadedCalls, newest: LoadedCalls): LoadedCalls {
  const seen = new Set(newest.calls.map(({ id }) => id));
  const meet = newest.next === null || before.calls.some(({ id }) => seen.has(id));
  const older = meet && newest.next !== null ? before.calls.slice(lastIndexOfSeen(before.calls, seen) + 1) : [];
  return { calls: [...newest.calls, ...older], next: older.length > 0 ? before.next : newest.next };
}

function lastIndexOfSeen(calls: readonly ShownCall[], seen: ReadonlySet<string>): number {
  return calls.reduce((last, { id }, index) => (seen.has(id) ? index : last), -1);
}
