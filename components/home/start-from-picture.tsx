'use client';

import { ChoosePictures } from '../documents/choose-pictures';
import { useNewFromPicture } from '../documents/use-new-from-picture';

/** The first step's button: a picture is chosen, becomes a document, and opens. */
export function StartFromPicture() {
  const { makeAll, current } = useNewFromPicture(undefined);
  return <ChoosePictures busy={current !== undefined} onFiles={(files) => void makeAll(files)} />;
}
