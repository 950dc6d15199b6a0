'use client';

import { useState } from 'react';
import { ChoosePictures } from '../documents/choose-pictures';
import { NewDocumentDialog } from '../documents/new-document-dialog';
import { useNewFromPicture } from '../documents/use-new-from-picture';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';

/** The first step's buttons: a picture is chosen, becomes a document, and opens; whoever has none takes a starting design. */
export function StartFromPicture() {
  const say = useSay();
  const { makeAll, current } = useNewFromPicture(undefined);
  const [choosing, setChoosing] = useState(false);
  const takingIn = current !== undefined;
  return (
    <div className="flex flex-wrap-reverse gap-1.5">
      <Button kind="quiet" className="max-sm:-ml-3.5" onClick={() => setChoosing(true)}>
        {say('ui.home.designs')}
      </Button>
      <ChoosePictures busy={takingIn} onFiles={(files) => void makeAll(files)} />
      <NewDocumentDialog
        open={choosing}
        folderId={undefined}
        takingIn={takingIn}
        onClose={() => setChoosing(false)}
        onPictures={(files) => void makeAll(files)}
      />
    </div>
  );
}
