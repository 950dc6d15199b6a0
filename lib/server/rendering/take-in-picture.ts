import { createHash } from 'node:crypto';
import { badPicture } from './bad-picture';
import { encodePng, openPicture, rawPixels } from './decode-picture';
import { cleanJpeg, readJpeg } from './jpeg';
import { pictureKind } from './picture-kind';
import { cleanPng, decodedSpace, readPng, type PngStructure } from './png';
import { PICTURE_LIMITS, type PictureLimits, type TakenPicture } from './taken-picture';

/**
 * Takes in a picture that anybody may have sent. A JPEG keeps its scan data byte for byte; a PNG keeps its own compressed rows unless its
 * colours are not plain sRGB: those are converted once, here, so that browser, canvas and PDF show the same without colour management.
 * To be run in a render child only. @throws AppError `bad_image`, see `BadPictureReason`
 */
export async function takeInPicture(bytes: Uint8Array, limits: PictureLimits = PICTURE_LIMITS): Promise<TakenPicture> {
  if (bytes.length > limits.maxBytes) throw badPicture('too_many_bytes', { bytes: bytes.length, limit: limits.maxBytes });
  const kind = pictureKind(bytes);
  if (kind === undefined) throw badPicture('unknown_kind');
  if (kind === 'jpeg') return takeInJpeg(bytes, limits);
  if (kind === 'png') return takeInPng(bytes, limits);
  throw badPicture('kind_not_taken', { kind });
}

async function takeInJpeg(bytes: Uint8Array, limits: PictureLimits): Promise<TakenPicture> {
  const jpeg = readJpeg(bytes);
  checkPixels(jpeg, limits);
  const clean = cleanJpeg(jpeg, 'orientation');
  await proveDecodable(clean, jpeg, limits);
  return kept(clean, 'image/jpeg', jpeg, jpeg.orientation);
}

async function takeInPng(bytes: Uint8Array, limits: PictureLimits): Promise<TakenPicture> {
  const png = readPng(bytes);
  checkPixels(png, limits);
  if (png.color.kind !== 'srgb') return kept(await toPlainSrgb(bytes, png, limits), 'image/png', png, 1);
  const clean = cleanPng(png);
  await proveDecodable(clean, png, limits);
  return kept(clean, 'image/png', png, 1);
}

function kept(bytes: Uint8Array, mime: TakenPicture['mime'], size: { width: number; height: number }, orientation: number): TakenPicture {
  const key = createHash('sha256').update(bytes).digest('hex');
  return { key, mime, width: size.width, height: size.height, orientation, bytes };
}

function checkPixels({ width, height }: { width: number; height: number }, { maxPixels }: PictureLimits): void {
  if (width * height > maxPixels) throw badPicture('too_many_pixels', { width, height, limit: maxPixels });
}

/** Decodes every pixel; one channel of the result is enough to make sure of that, at a fraction of the memory. */
async function proveDecodable(bytes: Uint8Array, size: { width: number; height: number }, { maxPixels }: PictureLimits): Promise<void> {
  const { width, height } = await rawPixels(openPicture(bytes, maxPixels).extractChannel(0));
  if (width !== size.width || height !== size.height) throw badPicture('broken');
}

async function toPlainSrgb(bytes: Uint8Array, png: PngStructure, { maxPixels }: PictureLimits): Promise<Uint8Array> {
  // sharp converts by the embedded profile; a mere gamma it leaves to us.
  const raw = await rawPixels(openPicture(bytes, maxPixels).toColourspace(decodedSpace(png)));
  if (png.color.kind === 'gamma') applyGamma(raw.pixels, raw.channels, png.color.gamma);
  return encodePng(raw);
}

/** Turns samples of a given gamma into sRGB ones (IEC 61966-2-1), in place; the alpha channel is no colour. */
function applyGamma(pixels: Uint8Array, channels: number, gamma: number): void {
  const table = Uint8Array.from({ length: 256 }, (_, sample) => {
    const light = (sample / 255) ** (1 / gamma);
    return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
  });
  const colors = channels % 2 === 1 ? channels : channels - 1;
  for (let pixel = 0; pixel < pixels.length; pixel += channels) {
    for (let at = pixel; at < pixel + colors; at++) pixels[at] = table[pixels[at] ?? 0] ?? 0;
  }
}
