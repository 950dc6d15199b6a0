import { useCallback, useSyncExternalStore } from 'react';
import type { Page } from '@/lib/document/design-document';
import type { PageElement } from '@/lib/document/elements';
import { pictureItem } from '@/lib/document/place-picture';
import { placedBox } from '@/lib/drawing/matrix';
import { pictureBeingCropped, type CroppedPicture } from '@/lib/editor/crop/cropped-picture';
import type { Editor } from '@/lib/editor/editor';
import { frameOf } from '@/lib/editor/geometry/handles';
import type { ChangeLabel } from '@/lib/editor/history';
import type { PointerTool, PointerTraces } from '@/lib/editor/pointer/pointer-tool';
import { sameJson } from '@/lib/editor/same-json';
import { paintGroup } from '@/lib/render/paint/paint-canvas';
import { useLocale, useSay } from '../locale-context';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { OVERLAY_COLORS, paintOverlay } from './canvas-overlay';
import { useEditorView } from './editor-context';
import { useSame } from './use-same';

/** Paints what lies over the page and never gets into a file: frames, handles, guides, what a crop cuts off. */
export function useOverlay(pointer: PointerTool, canvas: BrowserCanvasResources) {
  const locale = useLocale();
  const say = useSay();
  const { editor, state, ...seen } = useEditorView();
  const { gesture } = state;
  const { viewport, editing, rulers } = state.session;
  const traces = useSyncExternalStore(pointer.subscribe, () => pointer.traces);
  const page = useSame(seen.page, sameLines);
  const selected = useSame(seen.selected, sameFrames);
  const cropped = pictureBeingCropped(editor);
  const told = gesture === null ? undefined : TOLD[gesture.label];
  const busy = editing !== null || told === 'place';
  const unit = say(`ui.editor.unit_short.${page.unit}`);
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      const paintWhole = (target: CanvasRenderingContext2D) => {
        if (cropped !== undefined) paintCutOff(target, editor, cropped, canvas);
      };
      const shown = { page, selected, viewport, traces, busy, told, unit, cropped, rulers };
      paintOverlay(context, { ...shown, paintWhole, colors: OVERLAY_COLORS, locale });
    },
    [editor, canvas, page, selected, viewport, traces, cropped, rulers, busy, told, unit, locale],
  );
  // The same function for as long as there is nothing: an empty canvas is not painted anew with each turn of the wheel.
  return selected.length > 0 || rulers || cropped !== undefined || hasTraces(traces) ? paint : paintNothing;
}

function paintNothing(): void {
  // The canvas is empty before it is painted.
}

/** What a gesture leaves on the page until it ends, other than what it changes. */
function hasTraces({ marquee, measured, guides, distances }: PointerTraces): boolean {
  return marquee !== null || measured !== null || guides.length > 0 || distances.length > 0;
}

/** What is told of a frame beside it while a gesture changes it. */
const TOLD: Partial<Record<ChangeLabel, 'place' | 'size'>> = { move: 'place', duplicate: 'place', resize: 'size' };

function sameLines(one: Page, other: Page): boolean {
  return one.width === other.width && one.height === other.height && one.unit === other.unit && one.guides === other.guides;
}

/** Whether elements have the same frames with the same handles: typing in one seldom changes them. */
function sameFrames(some: readonly PageElement[], others: readonly PageElement[]): boolean {
  return some.length === others.length && some.every((element, at) => sameFrame(element, others[at]));
}

function sameFrame(one: PageElement, other: PageElement | undefined): boolean {
  return other !== undefined && one.locked === other.locked && sameJson(frameOf([one]), frameOf([other]));
}

/** All of the picture that is being cropped, pale, where the context maps points of the page. */
function paintCutOff(
  context: CanvasRenderingContext2D,
  editor: Editor,
  { element, asset, whole }: CroppedPicture,
  canvas: BrowserCanvasResources,
): void {
  const info = editor.ports.pictureInfo(asset);
  if (info === undefined) return;
  const item = pictureItem(asset, info, { x: 0, y: 0, width: whole.width, height: whole.height });
  const group = { element: element.id, transform: placedBox(whole), readingOrder: 0, lang: '', items: [item] };
  paintGroup(context, { ...group, opacity: 0.35, width: whole.width, height: whole.height }, canvas);
}
