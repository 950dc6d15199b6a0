import { addressOf } from '@/lib/server/auth/limit-tries';
import { setPasswordByLink } from '@/lib/server/auth/one-time-links';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/passwords': async ({ body, request }) => ({ email: await setPasswordByLink(body, addressOf(request.headers)) }),
});
