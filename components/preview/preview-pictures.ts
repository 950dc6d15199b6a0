import type { PictureInfo } from '@/lib/document/define-element';
import type { PictureKey } from '@/lib/drawing/display-list';

/** A decoded picture, and what laying out asks about it. */
export interface PreviewPicture {
  readonly info: PictureInfo;
  readonly bitmap: ImageBitmap;
}

/** Fetches and decodes the kept pictures of a document. One that cannot be had is left out, and laying out reports it as broken. */
export async function loadPictures(infos: Readonly<Record<PictureKey, PictureInfo>>): Promise<ReadonlyMap<PictureKey, PreviewPicture>> {
  const loaded = await Promise.all(
    Object.entries(infos).map(async ([key, info]): Promise<readonly [PictureKey, PreviewPicture] | undefined> => {
      const bitmap = await decodeAsStored(`/api/assets/${key}`);
      return bitmap && [key, { info, bitmap }];
    }),
  );
  return new Map(loaded.filter((entry) => entry !== undefined));
}

/** Pixels as stored: the display list's matrices turn a sideways photo. */
async function decodeAsStored(address: string): Promise<ImageBitmap | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    return await createImageBitmap(await response.blob(), { imageOrientation: 'none' });
  } catch {
    return undefined;
  }
}

/** Decodes a picture from the person's own disk, upright, under a key that no kept picture has; nothing is sent anywhere. Rejects when it is none. */
export async function readLocalPicture(file: File): Promise<readonly [PictureKey, PreviewPicture]> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const key = [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [key, { info: { width: bitmap.width, height: bitmap.height, orientation: 1 }, bitmap }];
}
