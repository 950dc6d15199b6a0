import { addressOf } from '@/lib/server/auth/limit-tries';
import { takeServerOver } from '@/lib/server/auth/take-over';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/take-over': ({ body, session, request }) => takeServerOver(body, session, addressOf(request.headers)),
});
