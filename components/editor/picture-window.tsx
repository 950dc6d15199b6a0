'use client';

import type { OfferedPictureShape } from '@/lib/api/assets';
import { Dialog } from '../ui/dialog';
import { PictureLibrary } from './picture-library';
import type { TakenPicture } from './use-picture-upload';

/** The pictures that the workspace has, in a window of their own: one is chosen, or another taken in, and the window closes. */
export function PictureWindow({
  title,
  upload,
  onChoose,
  onUploaded,
  onClose,
}: {
  title: string;
  upload: (file: File) => Promise<TakenPicture | undefined>;
  onChoose: (picture: OfferedPictureShape) => void;
  onUploaded: (picture: TakenPicture) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open onClose={onClose} title={title} width="medium">
      <PictureLibrary upload={upload} onChoose={onChoose} onUploaded={onUploaded} />
    </Dialog>
  );
}
