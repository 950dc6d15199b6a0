import type Konva from 'konva';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { pictureItem } from '@/lib/document/place-picture';
import { placedBox } from '@/lib/drawing/matrix';
import { pictureBeingCropped, type CroppedPicture } from '@/lib/editor/crop/cropped-picture';
import type { Editor } from '@/lib/editor/editor';
import type { PointerTool } from '@/lib/editor/pointer/pointer-tool';
import { paintGroup } from '@/lib/render/paint/paint-canvas';
import { useLocale } from '../locale-context';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { OVERLAY_COLORS, paintOverlay } from './canvas-overlay';
import { PageMarks } from './chip-marks';
import { useEditorView } from './editor-context';
import type { PageDrawer } from './page-drawer';
import { useShownValues } from './shown-values';

/** Paints what lies over the page and never gets into a file: frames, handles, guides, marks under variables, what a crop cuts off. */
export function useOverlay({
  pointer,
  drawer,
  canvas,
  changing,
}: {
  pointer: PointerTool;
  drawer: PageDrawer;
  canvas: BrowserCanvasResources;
  /** Ids of the elements that a gesture is changing. */
  changing: ReadonlySet<string>;
}) {
  const locale = useLocale();
  const { editor, state, page, selected } = useEditorView();
  const { document, session, gesture } = state;
  const { viewport, editing, rulers } = session;
  const traces = useSyncExternalStore(pointer.subscribe, () => pointer.traces);
  const { source } = useShownValues();
  const marks = useMemo(() => new PageMarks(canvas.fonts), [canvas.fonts]);
  const marked = session.variableMarks && source === null;
  const cropped = pictureBeingCropped(editor);
  const busy = editing !== null || (gesture !== null && gesture.label === 'move');
  return useCallback(
    ({ _context: context }: Konva.Context) => {
      const moving = editing === null ? changing : new Set([...changing, editing]);
      if (marked) marks.paint(context, page, viewport, moving, drawer.filling(document));
      const paintWhole = (target: CanvasRenderingContext2D) => {
        if (cropped !== undefined) paintCutOff(target, editor, cropped, canvas);
      };
      paintOverlay(context, { page, selected, viewport, traces, busy, cropped, paintWhole, rulers, colors: OVERLAY_COLORS, locale });
    },
    [editor, canvas, page, selected, viewport, traces, cropped, editing, rulers, busy, locale, marks, marked, changing, drawer, document],
  );
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
