import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { loadImage, type Image } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import type { PictureKey } from '@/lib/drawing/display-list';
import type { PixelPicture } from '@/lib/render/pdf/pdf-picture';

/** A picture in the forms that both painters take. */
export interface SamplePicture {
  readonly key: PictureKey;
  readonly pdf: PixelPicture;
  readonly drawable: Image;
}

/** Quarters end where a JPEG's blocks do, so that its colours do not run into each other. */
const [WIDTH, HEIGHT] = [48, 32];

/** Four flat quarters, so that a turn or a mirror is seen, in soft colours, so that JPEG changes little. */
function quarters(channels: 3 | 4): Buffer {
  const colors = [
    [200, 60, 60, 255],
    [60, 160, 60, 160],
    [60, 60, 200, 90],
    [230, 200, 80, 255],
  ];
  const pixels: number[] = [];
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) pixels.push(...(colors[(y < HEIGHT / 2 ? 0 : 2) + (x < WIDTH / 2 ? 0 : 1)] ?? []).slice(0, channels));
  }
  return Buffer.from(pixels);
}

function raw(channels: 3 | 4): Sharp {
  return sharp(quarters(channels), { raw: { width: WIDTH, height: HEIGHT, channels } });
}

async function sample(file: Buffer, pdf: Omit<PixelPicture, 'info'>, orientation = 1): Promise<SamplePicture> {
  const key = createHash('sha256').update(file).digest('hex');
  return { key, pdf: { info: { width: WIDTH, height: HEIGHT, orientation }, ...pdf }, drawable: await loadImage(file) };
}

/** The four quarters as a PNG, opaque or partly see-through. */
export function quartersPng(channels: 3 | 4): Promise<Buffer> {
  return raw(channels).png({ adaptiveFiltering: true }).toBuffer();
}

/** The four quarters as a camera stores them that is held in this way (EXIF 1–8). */
export function quartersJpeg(orientation: number): Promise<Buffer> {
  return raw(3).withMetadata({ orientation }).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** A JPEG's own bytes; those of another turn differ, as they would with the turn noted in them. */
export async function jpegPicture(orientation = 1): Promise<SamplePicture> {
  const file = await raw(3)
    .jpeg({ quality: 88 + orientation, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return sample(file, { colorSpace: 'DeviceRGB', filter: 'DCTDecode', data: file }, orientation);
}

/** Colours and opacity of a PNG with alpha, apart. */
export async function transparentPicture(): Promise<SamplePicture> {
  const pixels = quarters(4);
  const color = deflateSync(Buffer.from(pixels.filter((_, at) => at % 4 !== 3)));
  const alpha = deflateSync(Buffer.from(pixels.filter((_, at) => at % 4 === 3)));
  return sample(await quartersPng(4), { colorSpace: 'DeviceRGB', filter: 'FlateDecode', data: color, alpha });
}

/** A PNG's own rows with their filter bytes. */
export async function pngRowsPicture(): Promise<SamplePicture> {
  const file = await quartersPng(3);
  return sample(file, { colorSpace: 'DeviceRGB', filter: 'FlateDecode', data: imageData(file), pngRows: true });
}

/** The four quarters in a black frame of so many pixels, so that a picture which is cut or laid otherwise is seen. */
export async function framedPicture(frame: number): Promise<SamplePicture> {
  const pixels = quarters(3);
  for (let at = 0; at < WIDTH * HEIGHT; at++) {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    if (Math.min(x, y, WIDTH - 1 - x, HEIGHT - 1 - y) < frame) pixels.fill(0, at * 3, at * 3 + 3);
  }
  const file = await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png({ adaptiveFiltering: true })
    .toBuffer();
  return sample(file, { colorSpace: 'DeviceRGB', filter: 'FlateDecode', data: imageData(file), pngRows: true });
}

/** A CMYK JPEG as Adobe's programs write it, 255 being no ink. */
export async function cmykPicture(): Promise<SamplePicture> {
  const file = await raw(3).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
  return sample(file, { colorSpace: 'DeviceCMYK', filter: 'DCTDecode', data: file, inverted: true });
}

function imageData(png: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') chunks.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(chunks);
}
