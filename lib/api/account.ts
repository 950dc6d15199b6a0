import { z } from 'zod';
import { locale } from './json-values';
import { route } from './route-shape';

/** What a person chooses for themselves. */
export const accountRoutes = {
  'PATCH /api/me': route({
    summary: 'Change what I chose for myself',
    who: 'viewer',
    body: z.strictObject({ locale }),
  }),
} as const;
