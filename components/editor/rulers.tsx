'use client';

import { useEffect, useRef, type RefObject } from 'react';
import { boundsOfAll } from '@/lib/editor/geometry/box';
import { RULER_WIDTH } from '@/lib/editor/guides';
import { rulerMarks } from '@/lib/editor/ruler-marks';
import type { Axis } from '@/lib/editor/snapping/snap-targets';
import { useLocale, useSay } from '../locale-context';
import { useEditorView } from './editor-context';

/** Rulers along the top and the left of the canvas, in the page's unit: where the pointer is, what is chosen, and where guides come from. */
export function Rulers({ container }: { container: RefObject<HTMLDivElement | null> }) {
  const say = useSay();
  const { page } = useEditorView();
  return (
    <>
      <Ruler axis="y" container={container} />
      <Ruler axis="x" container={container} />
      <span
        aria-hidden
        style={{ width: RULER_WIDTH, height: RULER_WIDTH }}
        className="absolute top-0 left-0 flex items-center justify-center border-r border-b border-line bg-surface text-[9px] text-ink-muted"
      >
        {say(`ui.editor.unit_short.${page.unit}`)}
      </span>
    </>
  );
}

/** CSS pixels between a line and the number beside it, and that a digit takes. */
const LABEL_GAP = 3;
const DIGIT_WIDTH = 5.5;

/** The ruler that shows lengths along an axis. A guide is pulled out of it across: the top one gives level guides. */
function Ruler({ axis, container }: { axis: Axis; container: RefObject<HTMLDivElement | null> }) {
  const locale = useLocale();
  const { state, page, selected } = useEditorView();
  const { viewport } = state.session;
  const across = axis === 'x';
  const [length, origin] = across ? [viewport.width, viewport.x] : [viewport.height, viewport.y];
  const marks = rulerMarks(origin, viewport.zoom, length, page.unit);
  const bounds = boundsOfAll(selected);
  const [from, size] = bounds === undefined ? [0, 0] : across ? [bounds.x, bounds.width] : [bounds.y, bounds.height];
  const cursor = usePointerMark(container, axis);
  /** Neither under the corner between the rulers nor over the end. */
  const fits = (at: number, label: number) => {
    const room = LABEL_GAP + String(label).length * DIGIT_WIDTH;
    return across ? at >= RULER_WIDTH && at + room <= length : at - room >= RULER_WIDTH;
  };
  const line = (at: number, from: number) => (across ? `M${at} ${from}V${RULER_WIDTH}` : `M${from} ${at}H${RULER_WIDTH}`);
  return (
    <svg
      aria-hidden
      data-ruler={across ? 'y' : 'x'}
      width={across ? length : RULER_WIDTH}
      height={across ? RULER_WIDTH : length}
      className={`absolute top-0 left-0 bg-surface text-ink-muted ${across ? 'cursor-ns-resize border-b' : 'cursor-ew-resize border-r'} border-line`}
    >
      {bounds !== undefined && (
        <rect
          className="fill-accent"
          opacity="0.22"
          {...(across
            ? { x: origin + from * viewport.zoom, y: 0, width: size * viewport.zoom, height: RULER_WIDTH }
            : { x: 0, y: origin + from * viewport.zoom, width: RULER_WIDTH, height: size * viewport.zoom })}
        />
      )}
      <path
        d={marks.map(({ at, label }) => line(Math.round(at) + 0.5, label === undefined ? RULER_WIDTH - 5 : RULER_WIDTH - 10)).join('')}
        stroke="currentColor"
        strokeWidth="1"
        opacity="0.6"
      />
      {marks.map(({ at, label }) =>
        label === undefined || !fits(at, label) ? null : (
          <text
            key={label}
            fill="currentColor"
            fontSize="9"
            transform={across ? `translate(${at + LABEL_GAP} 9)` : `translate(9 ${at - LABEL_GAP}) rotate(-90)`}
          >
            {label.toLocaleString(locale, { useGrouping: false })}
          </text>
        ),
      )}
      <path ref={cursor} d={line(0, 0)} className="stroke-accent" strokeWidth="1.5" visibility="hidden" />
    </svg>
  );
}

/** A line that follows the pointer over the canvas; moved by itself, so that nothing is drawn anew with each pixel. */
function usePointerMark(container: RefObject<HTMLDivElement | null>, axis: Axis) {
  const mark = useRef<SVGPathElement>(null);
  useEffect(() => {
    const target = container.current;
    if (target === null) return;
    const move = ({ clientX, clientY }: PointerEvent) => {
      const { left, top } = target.getBoundingClientRect();
      mark.current?.setAttribute('transform', axis === 'x' ? `translate(${clientX - left} 0)` : `translate(0 ${clientY - top})`);
      mark.current?.setAttribute('visibility', 'visible');
    };
    const leave = () => mark.current?.setAttribute('visibility', 'hidden');
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerleave', leave);
    return () => {
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerleave', leave);
    };
  }, [container, axis]);
  return mark;
}
