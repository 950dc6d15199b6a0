import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { decodedPng, differingPixels, type Raster } from '../readers/raster';

const GOLDEN = 'tests/golden';
const OUTPUT = 'tests/output';

/** Part of a page's pixels that may differ from its golden picture: another build of poppler smooths some edge differently. */
const TOLERANCE = 0.001;

/**
 * Compares a page with the picture of it that is kept in `tests/golden`, and throws when they differ, leaving the kept one, the new one
 * and where they differ in `tests/output` to look at. `UPDATE_GOLDEN=1` keeps the new one instead.
 */
export function expectGolden(name: string, page: Raster): void {
  const kept = path.join(GOLDEN, `${name}.png`);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(kept, encoded(page));
    return;
  }
  if (!existsSync(kept)) throw new Error(`${kept} is not there; UPDATE_GOLDEN=1 makes it`);
  const golden = decodedPng(readFileSync(kept));
  const sameSize = golden.width === page.width && golden.height === page.height;
  const differing = sameSize ? differingPixels(golden, page) : page.width * page.height;
  if (differing <= page.width * page.height * TOLERANCE) return;
  writeForInspection(name, golden, page, sameSize);
  throw new Error(`${differing} pixels of "${name}" differ from ${kept}; see ${OUTPUT}. UPDATE_GOLDEN=1 keeps the new picture`);
}

function writeForInspection(name: string, golden: Raster, page: Raster, sameSize: boolean): void {
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(path.join(OUTPUT, `${name}.old.png`), encoded(golden));
  writeFileSync(path.join(OUTPUT, `${name}.new.png`), encoded(page));
  if (!sameSize) return;
  const pixels = new Uint8Array(page.pixels.length);
  pixelmatch(golden.pixels, page.pixels, pixels, page.width, page.height, { threshold: 0.1 });
  writeFileSync(path.join(OUTPUT, `${name}.diff.png`), encoded({ ...page, pixels }));
}

function encoded({ width, height, pixels }: Raster): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(pixels);
  return PNG.sync.write(png, { colorType: 2 });
}
