'use client';

import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { useEditor } from './editor-context';
import type { Pictures } from './inspector';
import { PictureLibrary } from './picture-library';

/** Pictures beside the page: a press puts one on it, and any can be dragged to its place. */
export function PicturePanel({ pictures }: { pictures: Pictures }) {
  const say = useSay();
  const editor = useEditor();
  return (
    <aside
      aria-label={say('ui.editor.pictures')}
      className="flex w-68 shrink-0 flex-col border-r border-line bg-surface max-md:h-[38dvh] max-md:w-full max-md:border-b"
    >
      <header className="flex items-center justify-between py-1.5 pr-1.5 pl-3.5">
        <h2 className="text-small font-semibold">{say('ui.editor.pictures')}</h2>
        <IconButton icon="cross" label={say('ui.close')} onClick={() => editor.view({ pictures: false })} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-3.5 pb-3.5">
        <PictureLibrary
          upload={pictures.upload}
          onChoose={(picture) => pictures.put(pictures.take(picture))}
          onUploaded={(taken) => pictures.put(taken)}
        />
      </div>
    </aside>
  );
}
