import { route } from './route-shape';

export const mailRoutes = {
  'POST /api/mail/release': route({
    summary: 'Let letters leave a copy of the server that was restored from a backup',
    who: 'owner',
  }),
} as const;
