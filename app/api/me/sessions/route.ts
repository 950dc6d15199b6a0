import { endOtherSessions, ownSessions } from '@/lib/server/auth/own-sessions';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, DELETE, HEAD, OPTIONS } = answerRoutes({
  'GET /api/me/sessions': async ({ session }) => ({ sessions: await ownSessions(session) }),
  'DELETE /api/me/sessions': ({ session }) => endOtherSessions(session),
});
