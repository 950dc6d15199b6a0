'use client';

import { useRef, useState } from 'react';
import { useSay } from '../locale-context';
import { PICTURE_FILES } from '../picture-files';
import { FileChooser } from '../ui/file-chooser';
import { Icon } from '../ui/icon';
import { Spinner } from '../ui/spinner';

/** The place to drop a picture of one's own on, or to choose one by a press. */
export function PictureTile({
  busy,
  onFiles,
  className = '',
}: {
  busy: boolean;
  onFiles: (files: readonly File[]) => void;
  className?: string;
}) {
  const say = useSay();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-busy={busy || undefined}
        onClick={() => !busy && chooser.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          if (!busy) onFiles([...event.dataTransfer.files]);
        }}
        data-over={over || undefined}
        className={`flex min-w-0 flex-col items-center justify-center gap-1.5 rounded-xl border-2 border-dashed border-line-strong px-3 py-4 text-center transition-colors duration-100 hover:border-accent hover:bg-accent-soft data-over:border-accent data-over:bg-accent-soft ${className}`}
      >
        {busy ? <Spinner className="size-6" /> : <Icon name="picture" className="size-6 text-accent-text" />}
        <span className="text-small font-medium text-balance">{say('ui.documents.picture_here')}</span>
        <span className="text-fine text-balance text-ink-muted">{say('ui.documents.picture_here_more')}</span>
      </button>
      <FileChooser ref={chooser} accept={PICTURE_FILES} onFiles={onFiles} />
    </>
  );
}
