import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { readPdf } from './run-reader';

/** RGBA rows from the top, not premultiplied. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** One page (from 0) as poppler draws it. */
export function popplerRaster(pdf: Uint8Array, page: number, dpi: number): Raster {
  const number = String(page + 1);
  return decodedPng(readPdf('pdftoppm', pdf, (path) => ['-png', '-r', String(dpi), '-f', number, '-l', number, path]).stdout);
}

/** One page (from 0) as mupdf draws it. */
export function mupdfRaster(pdf: Uint8Array, page: number, dpi: number): Raster {
  return decodedPng(
    readPdf('mutool', pdf, (path) => ['draw', '-q', '-F', 'png', '-r', String(dpi), '-o', '-', path, String(page + 1)]).stdout,
  );
}

/** Pixels that clearly differ, edges that are only smoothed differently not counted. */
export function differingPixels(one: Raster, other: Raster): number {
  if (one.width !== other.width || one.height !== other.height) {
    throw new Error(`rasters of different size: ${one.width}×${one.height}, ${other.width}×${other.height}`);
  }
  return pixelmatch(one.pixels, other.pixels, undefined, one.width, one.height, { threshold: 0.1 });
}

/** A PNG of any kind as RGBA. */
export function decodedPng(png: Uint8Array): Raster {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return { width, height, pixels: data };
}
