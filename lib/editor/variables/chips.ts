import { readyFunction } from '../../document/functions/ready-function';
import { scanText } from '../../document/scan-text';
import { isSystemVariable } from '../../document/system-variables';
import type { TextRange } from '../text/edit-text';

/** A variable or function in a text, which the caret takes as one piece. */
export interface Chip extends TextRange {
  /** The variable's name without `%`; functions and what is no variable have none. */
  readonly name?: string;
  /** `unknown`: nothing can be put here, for it is no variable or no function. `empty`: who is shown has no value for it. */
  readonly state: 'known' | 'unknown' | 'empty';
}

/** The chips of a text, in order. `hasValue` says of a variable whether what is shown has a value for it; absent when none are shown. */
export function chipsIn(text: string, hasValue?: (name: string) => boolean): readonly Chip[] {
  return scanText(text).flatMap((piece): readonly Chip[] => {
    const range = { from: piece.start, to: piece.end };
    switch (piece.kind) {
      case 'brace':
        return [];
      case 'not-latin':
        return [{ ...range, state: 'unknown' }];
      case 'function': {
        const known = 'ready' in readyFunction(piece.call, text.slice(piece.start, piece.end));
        return [{ ...range, state: known ? 'known' : 'unknown' }];
      }
      case 'variable': {
        const { name } = piece;
        const empty = hasValue !== undefined && !isSystemVariable(name) && !hasValue(name);
        return [{ ...range, name, state: empty ? 'empty' : 'known' }];
      }
    }
  });
}

/**
 * What is marked, with no edge within a chip: a caret that walks in comes out at the other side, one that is put in goes to the nearer
 * side, and what is marked of a chip is all of it. The same object when there is nothing to change.
 */
export function besideChips(chips: readonly Chip[], range: TextRange, before: TextRange): TextRange {
  const within = (at: number) => chips.find(({ from, to }) => from < at && at < to);
  const [first, last] = [within(range.from), within(range.to)];
  if (first === undefined && last === undefined) return range;
  if (range.from !== range.to) return { from: withEdge(first, range.from, range, before), to: withEdge(last, range.to, range, before) };
  const caret = first === undefined ? range.from : passed(first, range.from, before);
  return { from: caret, to: caret };
}

/** The edge of a marked range at a chip: out of it when the range gets smaller, over it when it grows. */
function withEdge(chip: Chip | undefined, edge: number, range: TextRange, before: TextRange): number {
  if (chip === undefined) return edge;
  const shrinks = before.to - before.from > range.to - range.from;
  return (edge === range.from) === shrinks ? chip.to : chip.from;
}

function passed({ from, to }: Chip, caret: number, before: TextRange): number {
  if (before.from === before.to && before.from === from) return to;
  if (before.from === before.to && before.from === to) return from;
  return caret - from < to - caret ? from : to;
}

/** What to delete when a part of a chip was: all of it. */
export function withWholeChips(chips: readonly Chip[], range: TextRange): TextRange {
  const touched = chips.filter(({ from, to }) => from < range.to && to > range.from);
  return {
    from: Math.min(range.from, ...touched.map(({ from }) => from)),
    to: Math.max(range.to, ...touched.map(({ to }) => to)),
  };
}
