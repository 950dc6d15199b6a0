import { answerRoutes } from '@/lib/server/http/answer-routes';
import { callLog } from '@/lib/server/tokens/call-log';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/calls': ({ scope, session, query }) =>
    callLog(scope, { locale: session.user.locale, timeZone: session.workspace.timeZone }, query),
});
