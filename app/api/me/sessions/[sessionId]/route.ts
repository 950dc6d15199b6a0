import { endSession } from '@/lib/server/auth/own-sessions';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { DELETE, HEAD, OPTIONS } = answerRoutes({
  'DELETE /api/me/sessions/{sessionId}': ({ session, params }) => endSession(session, params.sessionId),
});
