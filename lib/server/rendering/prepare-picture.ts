import { deflateSync, inflateSync } from 'node:zlib';
import type { PdfPicture, PixelPicture } from '../../render/pdf/pdf-picture';
import { preparePdfPage } from './prepare-pdf-page';
import { openPicture, rawPixels } from './decode-picture';
import { cleanJpeg, readJpeg } from './jpeg';
import { pictureKind } from './picture-kind';
import { decodedSpace, pngImageData, readPng, type PngStructure } from './png';
import { PICTURE_LIMITS } from './taken-picture';

/**
 * Makes a kept picture (the bytes of a `TakenPicture`) ready to stand in PDFs. JPEG scan data goes through untouched, and so do the
 * compressed rows of a plain PNG; all else is decoded to 8-bit grey or RGB, with its opacity beside it, and packed once.
 */
export async function preparePicture(bytes: Uint8Array): Promise<PdfPicture> {
  const kind = pictureKind(bytes);
  if (kind === 'pdf') return preparePdfPage(bytes);
  return kind === 'jpeg' ? prepareJpeg(bytes) : preparePng(bytes);
}

async function prepareJpeg(bytes: Uint8Array): Promise<PixelPicture> {
  const jpeg = readJpeg(bytes);
  const { width, height, orientation, components, adobeTransform, icc } = jpeg;
  const info = { width, height, orientation };
  // A PDF reader takes three components without Adobe's marker for YCbCr.
  if (jpeg.namedRgb && adobeTransform === undefined) return decoded(bytes, info, 'srgb');
  return {
    info,
    colorSpace: ({ 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const)[components],
    filter: 'DCTDecode',
    data: cleanJpeg(jpeg, 'none'),
    ...(components === 4 && adobeTransform !== undefined && { inverted: true }),
    ...(icc !== undefined && { icc: pack(icc) }),
  };
}

async function preparePng(bytes: Uint8Array): Promise<PixelPicture> {
  const png = readPng(bytes);
  const info = { width: png.width, height: png.height, orientation: 1 };
  const data = pngImageData(png);
  if (!goesThrough(png, data)) return decoded(bytes, info, decodedSpace(png));
  return { info, colorSpace: png.colorType === 0 ? 'DeviceGray' : 'DeviceRGB', filter: 'FlateDecode', data, pngRows: true };
}

/** Whether the compressed rows can stand in a PDF as they are. Their length is checked, lest readers be made to inflate what nobody sees. */
function goesThrough(png: PngStructure, data: Uint8Array): boolean {
  if (png.bitDepth !== 8 || png.interlaced || png.transparent || (png.colorType !== 0 && png.colorType !== 2)) return false;
  const expected = png.height * (1 + png.width * (png.colorType === 0 ? 1 : 3));
  try {
    return inflateSync(data, { maxOutputLength: expected }).length === expected;
  } catch {
    // Longer than it says, or only readable by a lenient decoder: packed anew.
    return false;
  }
}

async function decoded(bytes: Uint8Array, info: PdfPicture['info'], space: 'b-w' | 'srgb'): Promise<PixelPicture> {
  const { pixels, channels } = await rawPixels(openPicture(bytes, PICTURE_LIMITS.maxPixels).toColourspace(space));
  const colors = channels <= 2 ? 1 : 3;
  const { color, alpha } = split(pixels, channels, colors);
  return {
    info,
    colorSpace: colors === 1 ? 'DeviceGray' : 'DeviceRGB',
    filter: 'FlateDecode',
    data: pack(color),
    ...(alpha !== undefined && { alpha: pack(alpha) }),
  };
}

/** Colours and opacity apart; no opacity when nothing is see-through. */
function split(pixels: Uint8Array, channels: number, colors: number): { color: Uint8Array; alpha?: Uint8Array } {
  if (channels === colors) return { color: pixels };
  const count = pixels.length / channels;
  const color = new Uint8Array(count * colors);
  const alpha = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < colors; c++) color[i * colors + c] = pixels[i * channels + c] ?? 0;
    alpha[i] = pixels[i * channels + colors] ?? 255;
  }
  return alpha.every((value) => value === 255) ? { color } : { color, alpha };
}

function pack(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(deflateSync(bytes, { level: 9 }));
}
