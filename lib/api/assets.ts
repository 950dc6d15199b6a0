import * as z from 'zod';
import { MAX_BACKGROUND } from './documents';
import { givenName } from './json-values';
import { route } from './route-shape';

const key = z.string().regex(/^[0-9a-f]{64}$/);

const pictureSize = { key, width: z.int(), height: z.int(), orientation: z.int(), /** Points, of a page of a PDF. */ bleed: z.number() };

const offeredPicture = z.object({
  ...pictureSize,
  /** Empty for one that only lies in documents. */
  name: z.string(),
  /** A page of a PDF, not a picture of dots. */
  pdf: z.boolean(),
});

/** A picture of the workspace as people choose it; width and height in pixels as stored, before `orientation` (EXIF), with the bleed of a PDF's page. */
export type OfferedPictureShape = z.output<typeof offeredPicture>;

/** So many pages of a PDF are shown to choose from. */
export const MOST_PDF_PAGES = 30;

const takenPicture = z.object({ ...pictureSize, /** How many the PDF has; null: it is none. */ pages: z.int().nullable() });

export const assetRoutes = {
  'POST /api/assets': route({
    summary: 'Take a picture or the first page of a PDF into the workspace: its key, its size in pixels, and how many pages a PDF has',
    who: 'editor',
    body: 'bytes',
    maxBody: MAX_BACKGROUND,
    answer: takenPicture,
  }),
  'POST /api/assets/pages': route({
    summary: `Take the pages of a PDF into the workspace, each as a picture of its own; of a long one the first ${MOST_PDF_PAGES}`,
    who: 'editor',
    body: 'bytes',
    maxBody: MAX_BACKGROUND,
    answer: z.array(takenPicture).readonly(),
  }),
  'GET /api/assets': route({
    summary:
      'The pictures that the workspace offers for every document (logos, stamps, signatures), and those that its documents drew of late',
    who: 'viewer',
    answer: z.object({ offered: z.array(offeredPicture).readonly(), recent: z.array(offeredPicture).readonly() }),
  }),
  'PUT /api/assets/{key}/offer': route({
    summary: 'Offer a picture of the workspace for every document under this name, or give an offered one another name',
    who: 'editor',
    params: z.object({ key }),
    body: z.strictObject({ name: givenName }),
  }),
  'DELETE /api/assets/{key}/offer': route({
    summary: 'Offer a picture no longer; documents and files that draw it stay as they are',
    who: 'editor',
    params: z.object({ key }),
  }),
  'GET /api/assets/{key}/thumbnail': route({
    summary: 'A picture of the workspace, small, as JPEG or PNG',
    who: 'viewer',
    params: z.object({ key }),
    answer: 'response',
  }),
  'GET /api/assets/{key}': route({
    summary: 'A picture of the workspace, by the hash of its bytes',
    who: 'viewer',
    params: z.object({ key }),
    answer: 'response',
  }),
} as const;
