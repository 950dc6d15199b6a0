'use client';

import { Suspense, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PageElement, TextElement } from '@/lib/document/elements';
import { plainText, replacedText, textChange, type TextRange } from '@/lib/editor/text/edit-text';
import { caretAt, caretPlaces, nearestCaret, rangeRects, type CaretPlace } from '@/lib/editor/text/caret-places';
import { editParagraphs, isText } from '@/lib/editor/text/restyle';
import { centreOf, turned, type Point } from '@/lib/editor/geometry/box';
import { toPage } from '@/lib/editor/viewport';
import { useSay } from '../locale-context';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { onDemand } from '../ui/on-demand';
import { chipMarks, rawLayout, type ChipMark } from './chip-marks';
import { useEditorView, useTyped } from './editor-context';
import { TypedCanvas } from './typed-canvas';
import { pressedChip, useChips, type PressedChip } from './use-chips';
import { useTypingSteps } from './use-typing-steps';
import { useVariableList } from './use-variable-list';
import { VariableList } from './variable-list';

const VariablePanel = onDemand(async () => (await import('./variable-panel')).VariablePanel);

/** A text being typed in; anything else is not. */
export function TextTyping({ element, canvas }: { element: PageElement; canvas: BrowserCanvasResources }) {
  return isText(element) ? <Typing element={element} canvas={canvas} /> : null;
}

/**
 * Typing in place: the text is laid out and painted as in the file, in its own box and turned as it is. An unseen field takes the keys, so
 * that input methods, undo of the system and screen readers work as everywhere; caret and marked range are drawn from the layout.
 */
function Typing({ element, canvas }: { element: TextElement; canvas: BrowserCanvasResources }) {
  const say = useSay();
  const { editor, state } = useEditorView();
  const typed = useTyped();
  const { viewport } = state.session;
  const field = useRef<HTMLTextAreaElement>(null);
  const [range, setRange] = useState({ from: 0, to: 0 });
  const text = plainText(element.paragraphs);
  const { lang } = state.document;
  const layout = useMemo(() => rawLayout(element, canvas.fonts, lang), [element, canvas.fonts, lang]);
  const places = useMemo(() => caretPlaces(text, layout), [text, layout]);
  const note = (justTyped = false) => {
    const noted = marked(justTyped);
    if (noted.from === range.from && noted.to === range.to && editor.state.session.marked !== null) return;
    setRange(noted);
    editor.view({ marked: noted });
  };

  const caret = useRef<HTMLSpanElement>(null);
  const names = useVariableList({ text, document: state.document, onReplace: replace });
  useTypingBegins(field, names.ask);
  const { chips, marked, brokenBy } = useChips(field, text, names.isOpen);
  const burstOf = useTypingSteps(field, text);
  const pills = useMemo(() => chipMarks(chips, places), [chips, places]);
  const [pressed, setPressed] = useState<PressedChip>();

  function type(after: string) {
    setPressed(undefined);
    const broken = brokenBy(after);
    if (broken !== undefined) return replace(broken, '');
    const { range: changed, inserted } = textChange(text, after);
    typed(() => editParagraphs(editor, 'text', (paragraphs) => replacedText(paragraphs, changed, inserted), burstOf(after)));
    names.typed(after, field.current?.selectionStart ?? after.length);
    note(true);
  }

  function replace(replaced: TextRange, insert: string) {
    flushSync(() => editParagraphs(editor, 'text', (paragraphs) => replacedText(paragraphs, replaced, insert)));
    const end = replaced.from + insert.length;
    field.current?.setSelectionRange(end, end);
    note(true);
  }

  function pointUnder(event: React.MouseEvent): Point {
    const box = event.currentTarget.closest('[data-canvas]')?.getBoundingClientRect();
    return inText(element, toPage(viewport, { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }));
  }

  function offsetUnder(event: React.PointerEvent): number {
    return nearestCaret(places, pointUnder(event))?.offset ?? text.length;
  }

  /** A press on a variable, which marks nothing, opens its settings. */
  function press(event: React.MouseEvent) {
    const { x, y } = pointUnder(event);
    const under = chips.find((chip) => chipMarks([chip], places).some((mark) => isWithin(mark, { x, y })));
    setPressed(range.from === range.to ? pressedChip(under, event) : undefined);
  }

  const mark = useMarking(field, offsetUnder, () => note());

  return (
    <>
      <TypedCanvas element={element} layout={layout} canvas={canvas} pills={pills} marked={rangeRects(places, range.from, range.to)} />
      <Caret ref={caret} element={element} place={caretAt(places, range.to)} hidden={range.from !== range.to} />
      <textarea
        ref={field}
        value={text}
        spellCheck={false}
        aria-label={say('ui.editor.typing')}
        className="absolute resize-none overflow-hidden border-0 bg-transparent p-0 text-transparent caret-transparent outline-none selection:bg-transparent"
        style={fieldStyle(element, viewport)}
        onChange={(event) => type(event.target.value)}
        onKeyDown={names.onKey}
        onSelect={(event) => {
          names.moved(event.currentTarget.selectionStart);
          note();
        }}
        onBlur={names.close}
        {...names.field}
        onPointerDown={(event) => mark(event, true)}
        onPointerMove={(event) => mark(event, false)}
        onClick={press}
      />
      {names.list && <VariableList {...names.list} anchor={caret} />}
      <Suspense>{pressed && <VariablePanel key={pressed.name} chip={pressed} onClose={() => setPressed(undefined)} />}</Suspense>
    </>
  );
}

/** Marks with the pointer, from where it `begins`; with Shift from where it began before. */
function useMarking(
  field: React.RefObject<HTMLTextAreaElement | null>,
  offsetUnder: (event: React.PointerEvent) => number,
  onMark: () => void,
) {
  const anchor = useRef(0);
  return (event: React.PointerEvent, begins: boolean) => {
    if (event.buttons !== 1) return;
    event.preventDefault();
    const offset = offsetUnder(event);
    if (begins) {
      event.currentTarget.setPointerCapture(event.pointerId);
      if (!event.shiftKey) anchor.current = offset;
    }
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(Math.min(anchor.current, offset), Math.max(anchor.current, offset));
    onMark();
  };
}

/** Opens the text for typing. It is marked to be written over, unless only a variable is to be added to it. */
function useTypingBegins(field: React.RefObject<HTMLTextAreaElement | null>, ask: (range: TextRange) => void) {
  const { editor, state } = useEditorView();
  useEffect(() => {
    editor.begin('text');
    const { current } = field;
    current?.focus({ preventScroll: true });
    const adds = editor.state.session.opened === 'variable_list' && current?.value !== editor.ports.newText;
    current?.setSelectionRange(adds ? current.value.length : 0, current.value.length);
    return () => {
      editor.commit();
      editor.view({ marked: null });
    };
  }, [editor, field]);

  const wanted = state.session.opened === 'variable_list';
  const askAtCaret = useEffectEvent(() => {
    editor.view({ opened: null });
    const { current } = field;
    current?.focus({ preventScroll: true });
    if (current) ask({ from: current.selectionStart, to: current.selectionEnd });
  });
  useEffect(() => {
    if (wanted) askAtCaret();
  }, [wanted]);
}

/** A place of the page in the coordinates of the text's own box. */
function inText(element: TextElement, point: Point): Point {
  const centre = centreOf(element);
  const arm = turned({ x: point.x - centre.x, y: point.y - centre.y }, -element.rotation);
  return { x: arm.x + element.width / 2, y: arm.y + element.height / 2 };
}

function isWithin({ x, y, width, height }: ChipMark, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** Lies over the text, so that a press finds it and the system's input window opens beside it. */
function fieldStyle(element: TextElement, { zoom, x, y }: View): React.CSSProperties {
  return {
    left: element.x * zoom + x,
    top: element.y * zoom + y,
    width: element.width * zoom,
    height: Math.max(element.height * zoom, 24),
    transform: `rotate(${element.rotation}deg)`,
    fontSize: Math.max(8, (element.paragraphs[0]?.runs[0]?.style.size ?? 12) * zoom),
    lineHeight: 1.2,
  };
}

function Caret({
  ref,
  element,
  place,
  hidden,
}: {
  ref: React.RefObject<HTMLSpanElement | null>;
  element: TextElement;
  hidden: boolean;
  place: CaretPlace | undefined;
}) {
  const { state } = useEditorView();
  const blinking = useRef<{ readonly of: Element; readonly animation: Animation | undefined }>(undefined);
  // A caret that has moved is seen at once, wherever in its blinking it was. Its animation is looked up once: that costs a look at all styles.
  useEffect(() => {
    const caret = ref.current;
    if (caret === null) return;
    if (blinking.current?.of !== caret) blinking.current = { of: caret, animation: caret.getAnimations()[0] };
    if (blinking.current.animation) blinking.current.animation.currentTime = 0;
  }, [ref, place]);
  if (place === undefined) return null;
  const { zoom, x, y } = state.session.viewport;
  const centre = centreOf(element);
  const foot = turned({ x: place.x - element.width / 2, y: place.top - element.height / 2 }, element.rotation);
  const [left, top] = [(centre.x + foot.x) * zoom + x - 1, (centre.y + foot.y) * zoom + y];
  return (
    <span
      ref={ref}
      aria-hidden
      className={`pointer-events-none absolute top-0 left-0 w-0.5 origin-top-left animate-caret bg-accent ${hidden ? 'invisible' : ''}`}
      style={{ height: place.height * zoom, transform: `translate(${left}px, ${top}px) rotate(${element.rotation}deg)` }}
    />
  );
}
