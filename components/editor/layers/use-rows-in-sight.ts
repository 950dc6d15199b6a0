import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';
import { isChosen } from '@/lib/editor/layers/shown-layers';
import { usePressed } from '../../ui/use-pressed';
import type { LayerRows } from './use-layer-rows';

/** CSS pixels. */
const ROW = 32;
/** Rows over and under those in sight. */
const AROUND = 6;

/**
 * Which lines of the list of layers stand in the page: those in sight, and some that are kept wherever they are, so that a line does not
 * lose the keyboard when it is scrolled away. A browser goes through every line with each frame, also through those nobody sees. What is
 * chosen on the canvas is brought in sight.
 *
 * @param kept Keys of the lines that are kept.
 */
export function useRowsInSight(box: RefObject<HTMLElement | null>, { rows, chosen }: LayerRows, kept: readonly (string | undefined)[]) {
  const keptAt = rows.flatMap(({ layer }, at) => (kept.includes(layer.key) ? [at] : []));
  // eslint-disable-next-line react-hooks/incompatible-library -- it warns of what React Compiler would keep, which is not used here
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: (at) => rows[at]?.layer.key ?? at,
    overscan: AROUND,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...keptAt])].toSorted((one, other) => one - other),
    initialRect: { width: 240, height: 480 },
  });
  const first = rows.findIndex(({ layer }) => isChosen(layer, chosen));
  // A press may begin a drag, which measuring the list would hold up.
  const pressed = usePressed();
  useEffect(() => {
    if (first >= 0 && !pressed) list.scrollToIndex(first);
  }, [list, first, chosen, pressed]);
  const shown = list.getVirtualItems().flatMap(({ index, start }) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, top: start }];
  });
  return { shown, height: list.getTotalSize() };
}
