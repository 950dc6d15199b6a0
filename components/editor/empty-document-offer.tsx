'use client';

import { useState } from 'react';
import { designs } from '@/lib/document/designs';
import { DESIGN_IDS } from '@/lib/document/designs/design-ids';
import { pageForPicture, pageOfPdf } from '@/lib/document/page-for-picture';
import { beginWithDesign, beginWithPicture } from '@/lib/editor/begin-document';
import { DesignCard } from '../documents/design-card';
import { PictureTile } from '../documents/picture-tile';
import { useLocale, useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { useEditor } from './editor-context';
import { sheetsOf, type usePictures } from './use-pictures';

const OFFERED = DESIGN_IDS.filter((id) => id !== 'blank');

/** What lies over an empty page: a picture of one's own or a starting design to begin with. Who draws themselves puts it away. */
export function EmptyDocumentOffer({ upload, onClose }: { upload: ReturnType<typeof usePictures>['upload']; onClose: () => void }) {
  const say = useSay();
  const lang = useLocale();
  const editor = useEditor();
  const [busy, setBusy] = useState(false);

  async function takePicture([file]: readonly File[]): Promise<void> {
    if (file === undefined) return;
    setBusy(true);
    const taken = await upload(file, true);
    setBusy(false);
    if (taken === undefined) return;
    const size = taken.pages === null ? pageForPicture(taken.info) : pageOfPdf({ ...taken.info, bleed: taken.bleed });
    beginWithPicture(editor, taken.key, size, sheetsOf(taken.following));
  }

  return (
    <div className="pointer-events-none absolute inset-0 flex items-center justify-center p-3 pb-14">
      <section
        aria-label={say('ui.documents.new_title')}
        className="pointer-events-auto flex max-h-full w-full max-w-xl flex-col rounded-xl border border-line bg-surface shadow-top"
      >
        <header className="flex items-center gap-2 py-2 pr-2 pl-4">
          <h2 className="min-w-0 flex-1 truncate font-semibold">{say('ui.documents.new_title')}</h2>
          <IconButton icon="cross" label={say('ui.editor.begin_empty')} onClick={onClose} />
        </header>
        <div className="grid min-h-0 grid-cols-2 gap-3 overflow-y-auto px-4 pt-1 pb-4 sm:grid-cols-3">
          <PictureTile busy={busy} onFiles={(files) => void takePicture(files)} className="col-span-full" />
          {OFFERED.map((id) => (
            <DesignCard
              key={id}
              design={id}
              busy={false}
              disabled={busy}
              onChoose={() => beginWithDesign(editor, designs[id].draw(lang))}
            />
          ))}
        </div>
      </section>
    </div>
  );
}
