import { answerRoutes } from '@/lib/server/http/answer-routes';
import { makeToken } from '@/lib/server/tokens/tokens';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/tokens': ({ scope, body }) => makeToken(scope, body),
});
