import { changePassword } from '@/lib/server/auth/change-password';
import { addressOf } from '@/lib/server/auth/limit-tries';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PUT, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/me/password': ({ session, body, request }) => changePassword(session, body, addressOf(request.headers)),
});
