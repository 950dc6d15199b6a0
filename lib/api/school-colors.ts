import * as z from 'zod';
import { MOST_SCHOOL_COLORS } from './color-limits';
import { route } from './route-shape';

/** `rrggbb`, or `rrggbbaa` for one that is see-through: a `#` in an address would begin what is not sent. */
const params = z.object({ color: z.string().regex(/^(?:[0-9a-f]{6}|[0-9a-f]{6}(?!ff)[0-9a-f]{2})$/) });

const answer = z.object({ colors: z.array(z.string()).readonly() });

export const schoolColorRoutes = {
  'GET /api/colors': route({ summary: 'The colours that the workspace offers for every document, as `#rrggbb`', who: 'viewer', answer }),
  'PUT /api/colors/{color}': route({
    summary: `Offer a colour for every document, ${MOST_SCHOOL_COLORS} at most; \`at\` is its place among them, otherwise it comes last`,
    who: 'editor',
    params,
    body: z.strictObject({ at: z.int().min(0).max(MOST_SCHOOL_COLORS).optional() }),
    answer,
  }),
  'DELETE /api/colors/{color}': route({
    summary: 'Offer a colour no longer; documents and files that have it stay as they are',
    who: 'editor',
    params,
    answer,
  }),
} as const;
