/** What is chosen in a list, and the row that the next range begins at and that the keyboard is on. */
export interface Choice {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | undefined;
  readonly active: string | undefined;
}

export const NOTHING_CHOSEN: Choice = { ids: new Set(), anchor: undefined, active: undefined };

/** How a row is chosen: alone, added or taken away, or with all between it and where the range began. */
export type ChoosingWay = 'alone' | 'toggle' | 'range';

/** What is chosen once the row `id` of `rows` has been pressed in this way. */
export function chosenAfter(choice: Choice, rows: readonly string[], id: string, way: ChoosingWay): Choice {
  if (way === 'alone') return { ids: new Set([id]), anchor: id, active: id };
  if (way === 'toggle') {
    const ids = new Set(choice.ids);
    if (!ids.delete(id)) ids.add(id);
    return { ids, anchor: id, active: id };
  }
  const from = rows.indexOf(choice.anchor ?? id);
  const to = rows.indexOf(id);
  if (from < 0 || to < 0) return { ids: new Set([id]), anchor: id, active: id };
  return { ids: new Set(rows.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor: choice.anchor ?? id, active: id };
}
