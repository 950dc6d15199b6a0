'use client';

import { useEffect, useRef, useState } from 'react';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { colorOnSheet } from './color-on-sheet';

interface EyeDropperMaker {
  new (): { open(): Promise<{ readonly sRGBHex: string }> };
}
declare global {
  interface Window {
    /** Chromium's alone. */
    readonly EyeDropper?: EyeDropperMaker;
  }
}

/** Takes a colour from anywhere on the screen; from the page only, in browsers that let no page look at the screen. */
export function Eyedropper({ onPick }: { onPick: (color: string) => void }) {
  const say = useSay();
  const [onPage, setOnPage] = useState(false);
  const { EyeDropper } = window;

  async function fromScreen(Dropper: EyeDropperMaker) {
    try {
      onPick((await new Dropper().open()).sRGBHex.toLowerCase());
    } catch {
      // Escape: no colour was taken.
    }
  }

  function end(color: string | undefined) {
    setOnPage(false);
    if (color !== undefined) onPick(color);
  }

  return (
    <>
      <IconButton
        icon="eyedropper"
        size="large"
        label={say(EyeDropper === undefined ? 'ui.editor.color.page_eyedropper' : 'ui.editor.color.eyedropper')}
        onClick={() => (EyeDropper === undefined ? setOnPage(true) : void fromScreen(EyeDropper))}
      />
      {onPage && <PageDropper label={say('ui.editor.color.page_eyedropper')} onEnd={end} />}
    </>
  );
}

/** Lies over everything until a press takes the colour under it; beside the page, and by Escape, none is taken. */
function PageDropper({ label, onEnd }: { label: string; onEnd: (color: string | undefined) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [under, setUnder] = useState<{ readonly x: number; readonly y: number; readonly color: string | undefined }>();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none cursor-crosshair bg-transparent outline-none backdrop:bg-transparent"
      onClose={() => onEnd(undefined)}
      onPointerMove={({ clientX: x, clientY: y }) => setUnder({ x, y, color: colorOnSheet(x, y) })}
      onClick={({ clientX, clientY }) => onEnd(colorOnSheet(clientX, clientY))}
      // Escape ends the taking; the picker that it was asked for in stays open.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {under?.color !== undefined && (
        <span
          aria-hidden
          className="pointer-events-none absolute size-9 translate-x-3 translate-y-3 rounded-full border-3 border-white shadow-top"
          style={{ left: under.x, top: under.y, background: under.color }}
        />
      )}
    </dialog>
  );
}
