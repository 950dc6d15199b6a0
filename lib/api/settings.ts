import * as z from 'zod';
import { timeZone } from './account';
import { givenName, locale } from './json-values';
import { route } from './route-shape';

export const settingsRoutes = {
  'PATCH /api/settings': route({
    summary: 'Change how the workspace works',
    who: 'owner',
    body: z.strictObject({
      name: givenName.optional(),
      locale: locale.optional(),
      timeZone: timeZone.optional(),
      apiEnabled: z.boolean().optional(),
      httpStatuses: z.boolean().optional(),
      publicLinks: z.boolean().optional(),
      openPickUp: z.boolean().optional(),
      letterFormat: z.enum(['pdf', 'jpg', 'both']).optional(),
      downloadFormat: z.enum(['pdf', 'jpg']).optional(),
    }),
  }),
} as const;
