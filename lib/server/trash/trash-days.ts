const DAY_MS = 24 * 3_600_000;

/** Days that things stay in the trash. */
const TRASH_DAYS = 60;

/** What was thrown away before this moment is deleted for good. */
export function endOfTrash(now: Date): Date {
  return new Date(now.getTime() - TRASH_DAYS * DAY_MS);
}

/** Whole days until what was thrown away at that moment is deleted for good. */
export function daysLeft(trashedAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((trashedAt.getTime() - endOfTrash(now).getTime()) / DAY_MS));
}
