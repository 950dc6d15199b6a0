import { useMemo, useRef, type RefObject } from 'react';
import { besideChips, chipsIn, withWholeChips, type Chip } from '@/lib/editor/variables/chips';
import type { TextRange } from '@/lib/editor/text/edit-text';
import { useShownValues } from './shown-values';

/** The chips of a text in a field, stepped over and deleted whole; not while a name is `open`, which is being written letter by letter. */
export function useChips(field: RefObject<HTMLTextAreaElement | null>, text: string, open: boolean) {
  const { values, variables } = useShownValues();
  const chips = useMemo(() => {
    const instead = new Set(variables.filter((variable) => variable.default !== '').map(({ name }) => name));
    return chipsIn(text, values && ((name) => (values.texts[name] ?? '') !== '' || instead.has(name)));
  }, [text, values, variables]);
  const before = useRef<TextRange>({ from: 0, to: 0 });

  /** What is marked in the field; put beside the chips first, but for a text that has `justTyped` become another. */
  function marked(justTyped = false): TextRange {
    const { current } = field;
    if (current === null) return before.current;
    const now = { from: current.selectionStart, to: current.selectionEnd };
    const settled = open || justTyped ? now : besideChips(chips, now, before.current);
    if (settled !== now) current.setSelectionRange(settled.from, settled.to, current.selectionDirection);
    before.current = settled;
    return settled;
  }

  /** What has to go when the field's text has become `after` by deleting a part of a chip; undefined when no chip was touched. */
  function brokenBy(after: string): TextRange | undefined {
    const caret = field.current?.selectionStart ?? 0;
    const deleted = { from: caret, to: caret + text.length - after.length };
    const isDeletion = after.length < text.length && text.slice(0, caret) + text.slice(deleted.to) === after;
    if (open || !isDeletion) return undefined;
    const whole = withWholeChips(chips, deleted);
    return whole.from === deleted.from && whole.to === deleted.to ? undefined : whole;
  }

  return { chips, marked, brokenBy };
}

/** A variable whose settings are open, beside where it was pressed, in CSS pixels of the window. */
export interface PressedChip {
  readonly name: string;
  readonly at: { readonly x: number; readonly y: number };
}

/** The chip of a variable as it was pressed; undefined for one that is none. */
export function pressedChip(chip: Chip | undefined, { clientX: x, clientY: y }: { clientX: number; clientY: number }) {
  return chip?.name === undefined ? undefined : { name: chip.name, at: { x, y } };
}
