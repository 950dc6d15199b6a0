import type { PictureInfo } from '@/lib/document/define-element';
import type { PictureKey } from '@/lib/drawing/display-list';

/** A decoded picture, and what laying out asks about it. */
export interface PreviewPicture {
  readonly info: PictureInfo;
  readonly bitmap: ImageBitmap;
}

/** Stands for a picture whose size nobody has told; it is found when the picture comes. */
export const UNMEASURED: PictureInfo = { width: 0, height: 0, orientation: 1 };

/** Fetches and decodes the kept pictures of a document. One that cannot be had is left out, and laying out reports it as broken. */
export async function loadPictures(infos: Readonly<Record<PictureKey, PictureInfo>>): Promise<ReadonlyMap<PictureKey, PreviewPicture>> {
  const loaded = await Promise.all(
    Object.keys(infos).map(async (key): Promise<readonly [PictureKey, PreviewPicture] | undefined> => {
      const picture = await fetchPicture(`/api/assets/${key}`);
      return picture && [key, picture];
    }),
  );
  return new Map(loaded.filter((entry) => entry !== undefined));
}

async function fetchPicture(address: string): Promise<PreviewPicture | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await decodeUpright(await response.blob()) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Turned upright by the browser and described so: no browser can be relied on to leave a sideways photo as stored (Chromium takes
 * `imageOrientation: 'none'` for `from-image`), and one that is turned already would be turned twice.
 */
async function decodeUpright(file: Blob): Promise<PreviewPicture> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  return { info: { width: bitmap.width, height: bitmap.height, orientation: 1 }, bitmap };
}

/** Decodes a picture from the person's own disk under a key that no kept picture has; nothing is sent anywhere. Rejects when it is none. */
export async function readLocalPicture(file: File): Promise<readonly [PictureKey, PreviewPicture]> {
  const picture = await decodeUpright(file);
  const key = [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [key, picture];
}
