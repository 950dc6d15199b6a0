'use client';

import { Suspense, useRef, useState } from 'react';
import { useSay } from '../locale-context';
import { PICTURE_FILES } from '../picture-files';
import { Button } from '../ui/button';
import { FileChooser } from '../ui/file-chooser';
import { onDemand } from '../ui/on-demand';
import type { Pictures } from './inspector';
import type { TakenPicture } from './use-picture-upload';

const PictureWindow = onDemand(async () => (await import('./picture-window')).PictureWindow);

/** Asks for a picture: from the person's disk, or one that the workspace has. */
export function PictureButton({
  label,
  pictures,
  several = false,
  onPicture,
}: {
  label: string;
  pictures: Pictures;
  /** Whether more pages of a PDF may be taken with the one. */
  several?: boolean;
  onPicture: (picture: TakenPicture) => void;
}) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);

  async function choose(file: File) {
    const taken = await pictures.upload(file, several);
    if (taken !== undefined) onPicture(taken);
  }

  function give(taken: TakenPicture) {
    setOpen(false);
    onPicture(taken);
  }

  return (
    <div className="space-y-1.5">
      <Button size="small" className="w-full" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <FileChooser ref={input} accept={PICTURE_FILES} onFiles={([file]) => void choose(file)} />
      <Button size="small" kind="quiet" className="w-full" onClick={() => setOpen(true)}>
        {say('ui.editor.pictures.offered')}
      </Button>
      <Suspense>
        {open && (
          <PictureWindow
            title={label}
            upload={(file) => pictures.upload(file, several)}
            onChoose={(picture) => give(pictures.take(picture))}
            onUploaded={give}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
