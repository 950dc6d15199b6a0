import { createHash } from 'node:crypto';
import type { PictureBox } from '../../document/picture-boxes';
import { AppError } from '../../errors';
import { badPicture } from './bad-picture';
import { encodePng, openPicture, rawPixels, uprightSize } from './decode-picture';
import { cleanJpeg, readJpeg } from './jpeg';
import { pictureCut } from './picture-cut';
import { pictureKind } from './picture-kind';
import { cleanPng, decodedSpace, readPng, type PngStructure } from './png';
import { packAnew, type ShrunkPicture } from './shrink-picture';
import { takeInPdfPage } from './take-in-pdf-page';
import { PICTURE_LIMITS, type PictureLimits, type TakenPicture } from './taken-picture';
import { readWebp } from './webp';

/**
 * Takes in a picture that anybody may have sent. A JPEG keeps its scan data byte for byte; a PNG keeps its own compressed rows unless its
 * colours are not plain sRGB: those are converted once, here, so that browser, canvas and PDF show the same without colour management.
 * A WebP, which PDFs cannot hold, is packed anew (of a moving one the first frame), and so is a picture with more dots than the boxes
 * that show it can use. To be run in a render child only. @throws AppError `bad_image`, see `BadPictureReason`
 */
export async function takeInPicture(
  bytes: Uint8Array,
  limits: PictureLimits = PICTURE_LIMITS,
  boxes: readonly PictureBox[] = [],
): Promise<TakenPicture> {
  try {
    return await takeIn(bytes, limits, boxes);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad_image') throw error;
    throw new AppError('bad_image', { ...error.details, ...limitsInWords(limits) }, { cause: error.cause });
  }
}

/** The limits as a message names them, whatever was wrong. */
function limitsInWords({ maxBytes, maxPixels }: PictureLimits) {
  return { megabytes: Math.floor(maxBytes / 1024 / 1024), megapixels: Math.floor(maxPixels / 1_000_000) };
}

async function takeIn(bytes: Uint8Array, limits: PictureLimits, boxes: readonly PictureBox[]): Promise<TakenPicture> {
  if (bytes.length > limits.maxBytes) throw badPicture('too_many_bytes', { bytes: bytes.length, limit: limits.maxBytes });
  const kind = pictureKind(bytes);
  if (kind === undefined) throw badPicture('unknown_kind');
  if (kind === 'jpeg') return takeInJpeg(bytes, limits, boxes);
  if (kind === 'png') return takeInPng(bytes, limits, boxes);
  if (kind === 'webp') return takeInWebp(bytes, limits, boxes);
  if (kind === 'pdf' && limits.pdfPage !== undefined) return takeInPdfPage(bytes, limits.pdfPage);
  throw badPicture('kind_not_taken', { kind });
}

async function takeInJpeg(bytes: Uint8Array, limits: PictureLimits, boxes: readonly PictureBox[]): Promise<TakenPicture> {
  const jpeg = readJpeg(bytes);
  checkPixels(jpeg, limits);
  const clean = cleanJpeg(jpeg, 'orientation');
  const sideways = jpeg.orientation >= 5;
  const cut = pictureCut(sideways ? { width: jpeg.height, height: jpeg.width } : jpeg, boxes);
  if (cut !== undefined) return keptAnew(await packAnew(clean, { cut, lossless: false, maxPixels: limits.maxPixels }));
  await proveDecodable(clean, jpeg, limits);
  return kept(clean, 'image/jpeg', jpeg, jpeg.orientation);
}

async function takeInPng(bytes: Uint8Array, limits: PictureLimits, boxes: readonly PictureBox[]): Promise<TakenPicture> {
  const png = readPng(bytes);
  checkPixels(png, limits);
  const plain = png.color.kind === 'srgb' ? cleanPng(png) : await toPlainSrgb(bytes, png, limits);
  const cut = pictureCut(png, boxes);
  if (cut !== undefined) return keptAnew(await packAnew(plain, { cut, lossless: true, maxPixels: limits.maxPixels }));
  if (png.color.kind === 'srgb') await proveDecodable(plain, png, limits);
  return kept(plain, 'image/png', png, 1);
}

async function takeInWebp(bytes: Uint8Array, limits: PictureLimits, boxes: readonly PictureBox[]): Promise<TakenPicture> {
  const webp = readWebp(bytes);
  checkPixels(webp, limits);
  const { width, height } = await uprightSize(bytes, limits.maxPixels);
  const cut = pictureCut({ width, height }, boxes);
  return keptAnew(await packAnew(bytes, { cut, lossless: webp.lossless, maxPixels: limits.maxPixels }));
}

function keptAnew({ bytes, mime, width, height }: ShrunkPicture): TakenPicture {
  return kept(bytes, mime, { width, height }, 1);
}

function kept(bytes: Uint8Array, mime: TakenPicture['mime'], size: { width: number; height: number }, orientation: number): TakenPicture {
  const key = createHash('sha256').update(bytes).digest('hex');
  return { key, mime, width: size.width, height: size.height, orientation, bytes };
}

/** Pixels of a side: a row without end costs decoders memory out of all proportion, and JPEG and WebP know no longer one. */
const MAX_SIDE = 65_535;

function checkPixels({ width, height }: { width: number; height: number }, { maxPixels }: PictureLimits): void {
  if (width * height > maxPixels || Math.max(width, height) > MAX_SIDE)
    throw badPicture('too_many_pixels', { width, height, limit: maxPixels });
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
