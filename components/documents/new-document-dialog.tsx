'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import { DESIGN_IDS, type DesignId } from '@/lib/document/designs/design-ids';
import { useSay } from '../locale-context';
import { Dialog } from '../ui/dialog';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';
import { DesignCard } from './design-card';
import { PictureTile } from './picture-tile';

/** What a new document begins with: a picture of one's own, a starting design, or an empty sheet. It is opened as soon as it is made. */
export function NewDocumentDialog({
  open,
  folderId,
  takingIn,
  onClose,
  onPictures,
}: {
  open: boolean;
  /** Where the document goes; undefined: in no folder. */
  folderId: string | undefined;
  /** Whether a picture is on its way. */
  takingIn: boolean;
  onClose: () => void;
  onPictures: (files: readonly File[]) => void;
}) {
  const say = useSay();
  const { make, making } = useNewFromDesign(folderId);
  const busy = takingIn || making !== undefined;
  return (
    <Dialog open={open} onClose={onClose} title={say('ui.documents.new_title')} description={say('ui.documents.new_lead')} width="wide">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <PictureTile busy={takingIn} onFiles={onPictures} />
        {DESIGN_IDS.map((design) => (
          <DesignCard key={design} design={design} busy={making === design} disabled={busy} onChoose={() => void make(design)} />
        ))}
      </div>
    </Dialog>
  );
}

/** Makes a document from a starting design, named after it, and opens it. `making` is the one under way. */
function useNewFromDesign(folderId: string | undefined) {
  const say = useSay();
  const router = useRouter();
  const problemText = useProblemText();
  const [making, setMaking] = useState<DesignId>();

  async function make(design: DesignId): Promise<void> {
    setMaking(design);
    const name = design === 'blank' ? say('ui.documents.picture_name') : say(`ui.documents.design.${design}`);
    const body = folderId === undefined ? { design, name } : { design, name, folderId };
    const result = await api('POST /api/documents/from-design', { body });
    if (result.ok) return router.push(`/documents/${result.value.id}`);
    setMaking(undefined);
    showToast({ text: problemText(result.problem), kind: 'bad' });
  }

  return { make, making };
}
