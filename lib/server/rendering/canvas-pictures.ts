import { loadImage, type Image } from '@napi-rs/canvas';
import type { PictureKey } from '../../drawing/display-list';
import type { PdfPicture, PixelPicture } from '../../render/pdf/pdf-picture';
import { askServer } from './ask-server';
import { asPlainPng } from './decode-picture';
import { rasterPdf } from './raster-pdf';
import { RecentlyUsed } from './recently-used';
import { PAGE_DPI } from '../../document/page-for-picture';

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

async function loaded(key: PictureKey, picture: PdfPicture): Promise<Image | undefined> {
  const image = 'objects' in picture ? await pageImage(key) : await pixelImage(key, picture);
  if (image !== undefined) kept.set(key, image, image.width * image.height * 4);
  return image;
}

async function pageImage(key: PictureKey): Promise<Image | undefined> {
  const bytes = await askServer({ kind: 'asset', key });
  return bytes && loadImage(await rasterPdf(bytes, 0, PAGE_DPI));
}

async function pixelImage(key: PictureKey, { filter, colorSpace, data }: PixelPicture): Promise<Image | undefined> {
  // A JPEG as the PDF has it says nothing of a turn, which the canvas would carry out a second time. Skia does not read CMYK.
  const jpeg = filter === 'DCTDecode' ? data : undefined;
  const bytes = jpeg ?? (await askServer({ kind: 'asset', key }));
  if (bytes === undefined) return undefined;
  return loadImage(jpeg !== undefined && colorSpace === 'DeviceCMYK' ? await asPlainPng(jpeg) : bytes);
}
