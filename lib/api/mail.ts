import * as z from 'zod';
import { route } from './route-shape';

export const mailRoutes = {
  'POST /api/mail/release': route({
    summary: 'Let letters leave a copy of the server that was restored from a backup',
    who: 'owner',
  }),
  'POST /api/mail/kept': route({
    summary: 'Send the letters that were kept while mail was not connected, or give them up',
    who: 'editor',
    body: z.strictObject({ decision: z.enum(['send', 'discard']) }),
  }),
} as const;
