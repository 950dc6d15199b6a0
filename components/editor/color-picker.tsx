'use client';

import { useEffect, useEffectEvent, useState, type PointerEvent } from 'react';
import { documentColors } from '@/lib/editor/colors/document-colors';
import { alphaOf, opaqueColor, withAlpha } from '@/lib/drawing/color';
import { colorOf, hsvOf, type Hsv } from '@/lib/editor/colors/hsv';
import { useSay } from '../locale-context';
import { SQUARES } from './color-on-squares';
import { ColorSwatch } from './color-swatch';
import { Eyedropper } from './eyedropper';
import { useEditor } from './editor-context';
import { NumberField } from './number-field';
import { noteRecentColor, recentColors } from './recent-colors';
import { SchoolColors } from './school-colors';

/** Chooses a colour by eye: from a plane of shades and a strip of hues, from the screen, or one that was used before. */
export function ColorPicker({
  value,
  opaque,
  onPick,
  onEnd,
}: {
  value: string;
  /** Only colours that cover all. */
  opaque: boolean;
  onPick: (color: string) => void;
  onEnd: () => void;
}) {
  const say = useSay();
  const editor = useEditor();
  const [recent] = useState(recentColors);
  const [used] = useState(() => documentColors(editor.state.document, 16));
  const pick = (color: string) => {
    onPick(opaque ? opaqueColor(color) : color);
    onEnd();
  };
  useNotedAtTheEnd(value);
  return (
    <div className="space-y-3 p-2">
      <Shades value={opaqueColor(value)} onPick={(color) => onPick(withAlpha(color, alphaOf(value)))} onEnd={onEnd} />
      <div className="flex items-end gap-2">
        <Eyedropper onPick={(color) => pick(withAlpha(color, alphaOf(value)))} />
        {!opaque && <Alpha value={value} onPick={onPick} onEnd={onEnd} />}
      </div>
      <SchoolColors value={value} onPick={pick} />
      <Swatches title={say('ui.editor.color.recent')} colors={recent} chosen={value} onPick={pick} />
      <Swatches title={say('ui.editor.color.used')} colors={used} chosen={value} onPick={pick} />
    </div>
  );
}

/** The colour that is left when the picker closes counts as one chosen of late. */
function useNotedAtTheEnd(value: string): void {
  const [first] = useState(value);
  const note = useEffectEvent(() => {
    if (value !== first) noteRecentColor(value);
  });
  useEffect(() => () => note(), []);
}

/** Hue, saturation and brightness: for the pointer a plane and a strip, for keys and ears three sliders. */
function Shades({ value, onPick, onEnd }: { value: string; onPick: (color: string) => void; onEnd: () => void }) {
  const say = useSay();
  const [kept, setKept] = useState(() => hsvOf(value));
  // Grey has no hue of its own; the strip stays where it was put.
  const hsv = colorOf(kept) === value ? kept : hsvOf(value);
  const set = (change: Partial<Hsv>) => {
    const next = { ...hsv, ...change };
    setKept(next);
    onPick(colorOf(next));
  };
  const slider = (part: keyof Hsv, most: number, className: string) => (
    <input
      type="range"
      aria-label={say(`ui.editor.color.${part}`)}
      min={0}
      max={most}
      value={Math.round(part === 'hue' ? hsv.hue : hsv[part] * 100)}
      className={className}
      onChange={(event) => set({ [part]: part === 'hue' ? Number(event.target.value) : Number(event.target.value) / 100 })}
      onPointerUp={onEnd}
      onBlur={onEnd}
    />
  );
  const place = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    set({ saturation: part((event.clientX - left) / width), brightness: 1 - part((event.clientY - top) / height) });
  };
  return (
    <>
      <div
        className="relative h-36 cursor-crosshair touch-none rounded-md border border-line-strong focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent"
        style={{
          background: `linear-gradient(to top, #000, transparent), linear-gradient(to right, #fff, transparent), hsl(${hsv.hue} 100% 50%)`,
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          place(event);
        }}
        onPointerMove={place}
        onPointerUp={onEnd}
      >
        <span
          aria-hidden
          className="pointer-events-none absolute size-3.5 -translate-1/2 rounded-full border-2 border-white shadow-[0_0_0_1px_rgb(0_0_0/0.45)]"
          style={{ left: `${hsv.saturation * 100}%`, top: `${(1 - hsv.brightness) * 100}%`, background: value }}
        />
        {slider('saturation', 100, 'sr-only')}
        {slider('brightness', 100, 'sr-only')}
      </div>
      {slider('hue', 359, HUES)}
    </>
  );
}

/** How much the colour covers, by hand or in percent. */
function Alpha({ value, onPick, onEnd }: { value: string; onPick: (color: string) => void; onEnd: () => void }) {
  const say = useSay();
  const percent = Math.round(alphaOf(value) * 100);
  const color = opaqueColor(value);
  return (
    <div className="flex min-w-0 flex-1 items-end gap-2">
      <input
        type="range"
        aria-label={say('ui.editor.color.alpha')}
        min={0}
        max={100}
        value={percent}
        className={`${STRIP} mb-2.5`}
        style={{ background: `linear-gradient(to right, transparent, ${color}), ${SQUARES}` }}
        onChange={(event) => onPick(withAlpha(value, Number(event.target.value) / 100))}
        onPointerUp={onEnd}
        onBlur={onEnd}
      />
      <div className="w-28 shrink-0">
        <NumberField
          label={say('ui.editor.color.alpha')}
          unit="%"
          min={0}
          max={100}
          value={percent}
          onCommit={(part) => {
            onPick(withAlpha(value, part / 100));
            onEnd();
          }}
        />
      </div>
    </div>
  );
}

const STRIP =
  'block h-3.5 w-full cursor-pointer appearance-none rounded-full ' +
  '[&::-webkit-slider-thumb]:size-4.5 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-white [&::-webkit-slider-thumb]:shadow-[0_0_0_1px_rgb(0_0_0/0.45)] ' +
  '[&::-moz-range-thumb]:size-3.5 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-white [&::-moz-range-thumb]:bg-transparent';

const HUES = `${STRIP} bg-[linear-gradient(to_right,#f00,#ff0,#0f0,#0ff,#00f,#f0f,#f00)]`;

function Swatches({
  title,
  colors,
  chosen,
  onPick,
}: {
  title: string;
  colors: readonly string[];
  chosen: string;
  onPick: (color: string) => void;
}) {
  if (colors.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="mb-1.5 text-fine text-ink-muted">{title}</h3>
      <div className="flex flex-wrap gap-1.5">
        {colors.map((color) => (
          <ColorSwatch key={color} color={color} chosen={color === chosen} onClick={() => onPick(color)} />
        ))}
      </div>
    </section>
  );
}

function part(value: number): number {
  return Math.min(1, Math.max(0, value));
}
