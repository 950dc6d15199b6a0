import { useEffect, useState, type KeyboardEvent } from 'react';

/**
 * Walking a list with the keys of the field above it: arrows move, Enter (and Tab, where it says so) chooses, Escape closes. The focus stays
 * in the field; the list's active line is told by `aria-activedescendant`.
 */
export function useListKeys({
  count,
  about,
  tab = false,
  onChoose,
  onClose,
}: {
  count: number;
  /** What the list answers; the first line is active again when it changes. */
  about: string;
  tab?: boolean;
  onChoose: (at: number) => void;
  onClose: () => void;
}) {
  const [kept, setKept] = useState({ about, at: 0 });
  const active = kept.about === about ? Math.min(kept.at, count - 1) : 0;
  const setActive = (at: number) => setKept({ about, at });

  /** Whether the key was the list's. */
  function onKey(event: KeyboardEvent): boolean {
    const { key } = event;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const isList =
      key === 'Escape' || (count > 0 && (key === 'ArrowDown' || key === 'ArrowUp' || key === 'Enter' || (tab && key === 'Tab')));
    if (!isList) return false;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') onClose();
    else if (key === 'ArrowDown') setActive((active + 1) % count);
    else if (key === 'ArrowUp') setActive((active + count - 1) % count);
    else onChoose(active);
    return true;
  }
  return { active, setActive, onKey };
}

/** Keeps the active line of a list in sight. */
export function useActiveInSight(id: string): void {
  useEffect(() => {
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [id]);
}
