import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';

/** Where in a list something would be let go: beside a row, or in it. */
export interface ListPlace {
  readonly key: string;
  readonly side: 'above' | 'below' | 'into';
}

/** What is being dragged, and where it would come to lie. */
export interface ListDrag {
  readonly key: string;
  readonly place: ListPlace | null;
}

interface ListDragTerms {
  /** The box that scrolls; each row in it bears its key as `data-row`. */
  readonly list: RefObject<HTMLElement | null>;
  /** Whether things can be let go in a row, besides above and below it. */
  readonly takesIn?: (key: string) => boolean;
  readonly onDrop: (key: string, place: ListPlace) => void;
}

/** CSS pixels that a press may waver before it is a drag. */
const THRESHOLD = 4;

/**
 * Dragging the rows of a list about: with a mouse by the whole row, with a finger by what bears `data-grip`, since the rest of a row
 * scrolls the list. Near the list's ends it scrolls by itself; Escape lets everything lie.
 */
export function useListDrag(terms: ListDragTerms) {
  const [drag, setDrag] = useState<ListDrag | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const onPointerDown = (event: ReactPointerEvent) => {
    const key = rowUnder(event);
    if (key === undefined) return;
    stop.current?.();
    stop.current = follow(event, key, terms, setDrag);
  };
  return { drag, onPointerDown };
}

function rowUnder({ target, button, pointerType }: ReactPointerEvent): string | undefined {
  if (button !== 0 || !(target instanceof Element) || target.closest('input, [data-act]')) return undefined;
  if (pointerType !== 'mouse' && target.closest('[data-grip]') === null) return undefined;
  return target.closest('[data-row]')?.getAttribute('data-row') ?? undefined;
}

/** Follows one pointer from its press until it is let go; the returned function ends that at once. */
function follow(
  { clientX, clientY, pointerId }: ReactPointerEvent,
  key: string,
  { list, takesIn, onDrop }: ListDragTerms,
  show: (drag: ListDrag | null) => void,
): () => void {
  const controller = new AbortController();
  let height = clientY;
  let place: ListPlace | null = null;
  let frame = 0;

  const aim = () => {
    const next = list.current === null ? null : placeAt(list.current, height, takesIn);
    const meant = next?.key === key ? null : next;
    if (frame !== 0 && meant?.key === place?.key && meant?.side === place?.side) return;
    place = meant;
    show({ key, place });
  };
  const scroll = () => {
    if (list.current !== null && scrollNearEnds(list.current, height)) aim();
    frame = requestAnimationFrame(scroll);
  };
  const end = () => {
    controller.abort();
    cancelAnimationFrame(frame);
    show(null);
  };
  const on = <Type extends keyof WindowEventMap>(type: Type, listener: (event: WindowEventMap[Type]) => void, capture = false) =>
    window.addEventListener(type, listener, { signal: controller.signal, capture });
  on('pointermove', (event) => {
    if (event.pointerId !== pointerId) return;
    const far = Math.hypot(event.clientX - clientX, event.clientY - clientY) >= THRESHOLD;
    if (frame === 0 && !far) return;
    height = event.clientY;
    aim();
    if (frame === 0) frame = requestAnimationFrame(scroll);
  });
  on('pointerup', (event) => {
    if (event.pointerId !== pointerId) return;
    if (frame !== 0) swallowClick();
    end();
    if (place !== null) onDrop(key, place);
  });
  on('pointercancel', end);
  on(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || frame === 0) return;
      event.stopPropagation();
      end();
    },
    true,
  );
  return end;
}

/** The click that follows the end of a drag chooses nothing. */
function swallowClick(): void {
  const stop = (event: Event) => event.stopPropagation();
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }));
}

/** The place nearest to a height of the window: beyond the rows it is beside the first or the last. */
function placeAt(list: HTMLElement, y: number, takesIn: (key: string) => boolean = () => false): ListPlace | null {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const row = rows.find((candidate) => y < candidate.getBoundingClientRect().bottom) ?? rows.at(-1);
  const key = row?.dataset['row'];
  if (row === undefined || key === undefined) return null;
  const { top, height } = row.getBoundingClientRect();
  const part = (y - top) / height;
  if (takesIn(key) && part > 0.25 && part < 0.75) return { key, side: 'into' };
  return { key, side: part < 0.5 ? 'above' : 'below' };
}

/** CSS pixels from a list's ends in which it scrolls, and the most of them it goes in one frame. */
const EDGE = 28;
const FASTEST = 10;

/** Whether it scrolled. */
function scrollNearEnds(list: HTMLElement, y: number): boolean {
  const { top, bottom } = list.getBoundingClientRect();
  const beyond = Math.min(0, y - top - EDGE) + Math.max(0, y - bottom + EDGE);
  const before = list.scrollTop;
  list.scrollTop += Math.max(-FASTEST, Math.min(FASTEST, (beyond / EDGE) * FASTEST));
  return list.scrollTop !== before;
}
