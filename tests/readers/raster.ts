import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { readPdf } from './run-reader';

/** RGBA rows from the top, not premultiplied. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** One page (from 0) as poppler draws it: all of it, or with `crop` what viewers show. */
export function popplerRaster(pdf: Uint8Array, page: number, dpi: number, box: 'media' | 'crop' = 'media'): Raster {
  const number = String(page + 1);
  const only = ['-png', ...(box === 'crop' ? ['-cropbox'] : []), '-f', number, '-l', number];
  return decodedPng(readPdf('pdftoppm', pdf, (path) => [...only, '-r', String(dpi), path]).stdout);
}

/** How many pixels of the large drawing, in both directions, make up one. */
const SHARPNESS = 4;

/**
 * One page (from 0) as it truly is: drawn by poppler four times as large and brought to size by averages. At the size itself every reader
 * moves letters to whole pixels or quarters of them, and lines to whole ones, each in its own way; two readers may differ more from each other
 * by that than either does from what the file says.
 */
export function sharpRaster(pdf: Uint8Array, page: number, dpi: number): Raster {
  const number = String(page + 1);
  const ppm = readPdf('pdftoppm', pdf, (path) => ['-r', String(SHARPNESS * dpi), '-f', number, '-l', number, path]).stdout;
  const [header = '', columns, rows] = /^P6\s(\d+) (\d+)\s255\s/.exec(ppm.toString('latin1', 0, 40)) ?? [];
  return averaged(ppm.subarray(header.length), Number(columns), Number(rows));
}

/** Rows of RGB, {@link SHARPNESS} times as large as what becomes of them; what is left over at the right and below counts as white. */
function averaged(rgb: Uint8Array, columns: number, rows: number): Raster {
  const [width, height] = [Math.ceil(columns / SHARPNESS), Math.ceil(rows / SHARPNESS)];
  const darkness = new Uint16Array(width * height * 4);
  let at = 0;
  for (let y = 0; y < rows; y++) {
    const row = Math.floor(y / SHARPNESS) * width;
    for (let x = 0; x < columns; x++) {
      const target = (row + Math.floor(x / SHARPNESS)) * 4;
      for (let color = 0; color < 3; color++) darkness[target + color] = (darkness[target + color] ?? 0) + 255 - (rgb[at++] ?? 0);
    }
  }
  return { width, height, pixels: Uint8Array.from(darkness, (sum) => Math.round(255 - sum / SHARPNESS ** 2)) };
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
