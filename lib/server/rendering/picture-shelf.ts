import type { PictureKey } from '../../drawing/display-list';
import type { PdfPicture } from '../../render/pdf/pdf-picture';
import { pictureBytes } from '../../render/pdf/picture-part';
import { askServer } from './ask-server';
import { preparePicture } from './prepare-picture';
import { RecentlyUsed } from './recently-used';

const KEPT_BYTES = 64 * 1024 * 1024;

const kept = new RecentlyUsed<PictureKey, PdfPicture>(KEPT_BYTES);

/** These pictures, ready for PDFs. One that is not there or cannot be read is left out, which laying out reports. */
export async function preparedPictures(keys: Iterable<PictureKey>): Promise<Map<PictureKey, PdfPicture>> {
  const pictures = new Map<PictureKey, PdfPicture>();
  for (const key of new Set(keys)) {
    const picture = kept.get(key) ?? (await prepared(key));
    if (picture !== undefined) pictures.set(key, picture);
  }
  return pictures;
}

async function prepared(key: PictureKey): Promise<PdfPicture | undefined> {
  const bytes = await askServer({ kind: 'asset', key });
  if (bytes === undefined) return undefined;
  try {
    const picture = await preparePicture(bytes);
    kept.set(key, picture, pictureBytes(picture));
    return picture;
  } catch {
    return undefined;
  }
}
