import { loadImage, type Image } from '@napi-rs/canvas';
import type { PictureKey } from '../../drawing/display-list';
import type { PdfPicture } from '../../render/pdf/pdf-picture';
import { askServer } from './ask-server';
import { asPlainPng } from './decode-picture';
import { RecentlyUsed } from './recently-used';

const KEPT_BYTES = 64 * 1024 * 1024;

const kept = new RecentlyUsed<PictureKey, Image>(KEPT_BYTES);

/** Pictures that a server canvas can draw, pixels as stored. One that is not prepared is left out. */
export async function canvasPictures(
  keys: readonly PictureKey[],
  prepared: (key: PictureKey) => PdfPicture | undefined,
): Promise<Map<PictureKey, Image>> {
  const pictures = new Map<PictureKey, Image>();
  for (const key of new Set(keys)) {
    const picture = prepared(key);
    if (picture === undefined) continue;
    const image = kept.get(key) ?? (await loaded(key, picture));
    if (image !== undefined) pictures.set(key, image);
  }
  return pictures;
}

async function loaded(key: PictureKey, { info, filter, colorSpace, data }: PdfPicture): Promise<Image | undefined> {
  // A JPEG as the PDF has it says nothing of a turn, which the canvas would carry out a second time. Skia does not read CMYK.
  const jpeg = filter === 'DCTDecode' ? data : undefined;
  const bytes = jpeg ?? (await askServer({ kind: 'asset', key }));
  if (bytes === undefined) return undefined;
  const image = await loadImage(jpeg !== undefined && colorSpace === 'DeviceCMYK' ? await asPlainPng(jpeg) : bytes);
  kept.set(key, image, info.width * info.height * 4);
  return image;
}
