import { z } from 'zod';
import { route } from './route-shape';

export const assetRoutes = {
  'GET /api/assets/{key}': route({
    summary: 'A picture of the workspace, by the hash of its bytes',
    who: 'viewer',
    params: z.object({ key: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer: 'response',
  }),
} as const;
