'use client';

import { useRef } from 'react';
import { useSay } from '../locale-context';
import { PICTURE_FILES } from '../picture-files';
import { useMay } from '../may-context';
import { Button } from '../ui/button';
import { FileChooser } from '../ui/file-chooser';
import { Icon } from '../ui/icon';

/** The button that begins a document from a picture, or several. */
export function ChoosePictures({ busy, onFiles }: { busy: boolean; onFiles: (files: readonly File[]) => void }) {
  const say = useSay();
  const mayMake = useMay('POST /api/documents/from-picture');
  const chooser = useRef<HTMLInputElement>(null);
  if (!mayMake) return null;
  return (
    <>
      <Button kind="primary" busy={busy} onClick={() => chooser.current?.click()}>
        {!busy && <Icon name="plus" />}
        {say('ui.documents.from_picture')}
      </Button>
      <FileChooser ref={chooser} accept={PICTURE_FILES} multiple onFiles={onFiles} />
    </>
  );
}
