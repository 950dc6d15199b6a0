'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { FileChooser } from '../ui/file-chooser';
import { Icon } from '../ui/icon';

/** A variable that is a picture: shows the one in force and lets another be chosen from the person's disk. */
export function PictureField({
  label,
  hint,
  bitmap,
  onChoose,
  onRemove,
}: {
  label: string;
  hint: string;
  bitmap: ImageBitmap | undefined;
  /** Rejects when the file is no picture. */
  onChoose: (file: File) => Promise<void>;
  onRemove: () => void;
}) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [bad, setBad] = useState(false);

  async function choose(file: File) {
    try {
      await onChoose(file);
      setBad(false);
    } catch {
      setBad(true);
    }
  }

  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="mb-1.5 text-[0.8125rem] font-medium">
        {label}
      </p>
      <div className="flex items-center gap-3">
        <Thumbnail bitmap={bitmap} />
        <div className="flex flex-wrap gap-1.5">
          <Button size="small" onClick={() => input.current?.click()}>
            {say(bitmap === undefined ? 'ui.preview.choose_picture' : 'ui.preview.replace_picture')}
          </Button>
          {bitmap !== undefined && (
            <Button
              size="small"
              kind="quiet"
              aria-label={say('ui.preview.remove_picture')}
              title={say('ui.preview.remove_picture')}
              onClick={onRemove}
            >
              <Icon name="cross" />
            </Button>
          )}
        </div>
      </div>
      <FileChooser ref={input} accept="image/jpeg,image/png" onFiles={([file]) => void choose(file)} />
      <p role={bad ? 'alert' : undefined} className={`mt-1.5 text-xs ${bad ? 'text-bad' : 'text-ink-muted'}`}>
        {bad ? say('ui.preview.bad_picture') : hint}
      </p>
    </div>
  );
}

/** Side of the square in CSS pixels; drawn at twice that, which is sharp enough on every screen. */
const SIDE = 48;

function Thumbnail({ bitmap }: { bitmap: ImageBitmap | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, SIDE * 2, SIDE * 2);
    if (bitmap === undefined) return;
    const side = Math.min(bitmap.width, bitmap.height);
    context.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, SIDE * 2, SIDE * 2);
  }, [bitmap]);
  return (
    <span className="relative flex size-12 shrink-0 items-center justify-center overflow-hidden rounded-md border border-line-strong bg-sunken text-ink-faint">
      {bitmap === undefined && <Icon name="picture" className="size-5" />}
      <canvas
        ref={canvas}
        width={SIDE * 2}
        height={SIDE * 2}
        aria-hidden
        className="absolute inset-0 size-full"
        hidden={bitmap === undefined}
      />
    </span>
  );
}
