import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { newElement } from '@/lib/document/new-document';
import type { PageElement } from '@/lib/document/elements';
import { preparePicture } from '@/lib/server/rendering/prepare-picture';
import { differingPixels, popplerRaster } from '../readers/raster';
import { fileOf, makePdf, valuesOf } from './made-file';
import { documentOf } from './sample-documents';
import { quartersPng } from './sample-pictures';
import { testResources } from './test-resources';

const [PHOTO, SHAPE] = await Promise.all([quartersPng(3), quartersPng(4)]);

type Source = ReturnType<typeof newElement<'image'>>['source'];

/** The page of a file whose image has this source, in dots. */
async function seen(source: Source, pictures: Readonly<Record<string, string>> = {}) {
  const image: PageElement = newElement('image', { id: 'i', x: 100, y: 100, width: 200, height: 200, source });
  const document = documentOf([image]);
  const known = await Promise.all([PHOTO, SHAPE].map(async (bytes) => [keyOf(bytes), await preparePicture(bytes)] as const));
  return popplerRaster(makePdf(document, testResources(document, new Map(known)), fileOf(valuesOf({}, pictures))), 0, 72);
}

const keyOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a file shows its own photo, and the picture that stands instead where it has none', async () => {
  const source = { variable: 'photo', instead: { asset: keyOf(SHAPE) } };
  const [none, own] = [await seen(source), await seen(source, { photo: keyOf(PHOTO) })];
  expect(differingPixels(none, await seen({ asset: keyOf(SHAPE) }))).toBe(0);
  expect(differingPixels(own, await seen({ asset: keyOf(PHOTO) }))).toBe(0);
  expect(differingPixels(none, own)).toBeGreaterThan(1000);
  expect(differingPixels(none, await seen({ variable: 'photo' }))).toBeGreaterThan(1000);
});
