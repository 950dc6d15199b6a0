import * as z from 'zod';
import { MAX_BACKGROUND } from './documents';
import { route } from './route-shape';

export const assetRoutes = {
  'POST /api/assets': route({
    summary: 'Take a picture or the first page of a PDF into the workspace: its key, its size in pixels, and how many pages a PDF has',
    who: 'editor',
    body: 'bytes',
    maxBody: MAX_BACKGROUND,
    answer: z.object({ key: z.string(), width: z.int(), height: z.int(), orientation: z.int(), pages: z.int().nullable() }),
  }),
  'GET /api/assets/{key}': route({
    summary: 'A picture of the workspace, by the hash of its bytes',
    who: 'viewer',
    params: z.object({ key: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer: 'response',
  }),
} as const;
