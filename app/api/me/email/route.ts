import { changeEmail } from '@/lib/server/auth/change-account';
import { addressOf } from '@/lib/server/auth/limit-tries';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PUT, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/me/email': ({ session, body, request }) => changeEmail(session, body, addressOf(request.headers)),
});
