import type { DesignDocument } from '../document/design-document';

/** What a step did, for "Undo …" and for the list of steps. */
export type ChangeLabel =
  | 'begin'
  | 'insert'
  | 'delete'
  | 'duplicate'
  | 'cut'
  | 'paste'
  | 'move'
  | 'resize'
  | 'rotate'
  | 'align'
  | 'distribute'
  | 'order'
  | 'group'
  | 'ungroup'
  | 'lock'
  | 'hide'
  | 'rename'
  | 'properties'
  | 'style'
  | 'text'
  | 'add_page'
  | 'duplicate_page'
  | 'delete_page'
  | 'move_page'
  | 'page_properties'
  | 'guides'
  | 'crop'
  | 'variables'
  | 'restore';

/** The document at one moment, and what was in sight and chosen. */
export interface Moment {
  readonly document: DesignDocument;
  readonly page: string;
  readonly selection: readonly string[];
}

/**
 * One step, a gesture long. Both documents are kept whole: they share everything that the step left alone, so a step costs what it
 * changed, and undoing is exact by nature.
 */
export interface Step {
  readonly label: ChangeLabel;
  readonly before: Moment;
  readonly after: Moment;
  /** Steps of one burst, such as a held arrow key, are one. */
  readonly burst?: string;
}

export interface History {
  /** The oldest first. */
  readonly past: readonly Step[];
  /** Undone steps, the next to be redone last. */
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** The history with one more step; what had been undone is gone. A step of the same burst as the last one is joined to it. */
export function withStep({ past }: History, step: Step): History {
  const last = past.at(-1);
  if (last !== undefined && step.burst !== undefined && last.burst === step.burst) {
    return { past: [...past.slice(0, -1), { ...step, before: last.before }], future: [] };
  }
  return { past: [...past, step], future: [] };
}

/** No further step joins the last one. */
export function withoutBurst(history: History): History {
  const last = history.past.at(-1);
  if (last?.burst === undefined) return history;
  const { label, before, after } = last;
  return { ...history, past: [...history.past.slice(0, -1), { label, before, after }] };
}
