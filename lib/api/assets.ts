import * as z from 'zod';
import { MAX_BACKGROUND } from './documents';
import { route } from './route-shape';

export const assetRoutes = {
  'POST /api/assets': route({
    summary: 'Take a picture into the workspace: its key, and its size in pixels',
    who: 'editor',
    body: 'bytes',
    maxBody: MAX_BACKGROUND,
    answer: z.object({ key: z.string(), width: z.int(), height: z.int(), orientation: z.int() }),
  }),
  'GET /api/assets/{key}': route({
    summary: 'A picture of the workspace, by the hash of its bytes',
    who: 'viewer',
    params: z.object({ key: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer: 'response',
  }),
} as const;
