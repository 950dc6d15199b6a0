import type { ChangeLabel, History } from './history';

/** What has just become of a step. */
export interface NewestStep {
  readonly way: 'done' | 'undone' | 'redone';
  readonly label: ChangeLabel;
}

/** Heard from the keys themselves, or from the place and size of what is chosen. */
const HEARD_ANYWAY: ReadonlySet<ChangeLabel> = new Set(['text', 'move', 'resize']);

/** What is to be said of the way from one history to the next; nothing of what is heard anyway while it is being done. */
export function newestStep(before: History, after: History): NewestStep | undefined {
  const [steps, undone] = [after.past.length - before.past.length, after.future.length - before.future.length];
  const [last, next] = [after.past.at(-1), before.future.at(-1)];
  if (steps === -1 && undone === 1) return before.past.length === 0 ? undefined : told('undone', after.future.at(-1)?.label);
  if (steps === 1 && undone === -1 && last?.after.document === next?.after.document) return told('redone', last?.label);
  const isNew = last !== undefined && last.after.document !== before.past.at(-1)?.after.document && after.future.length === 0;
  return isNew && !HEARD_ANYWAY.has(last.label) ? told('done', last.label) : undefined;
}

function told(way: NewestStep['way'], label: ChangeLabel | undefined): NewestStep | undefined {
  return label === undefined ? undefined : { way, label };
}
