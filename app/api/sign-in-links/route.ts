import { addressOf } from '@/lib/server/auth/limit-tries';
import { requestLink } from '@/lib/server/auth/one-time-links';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/sign-in-links': async ({ body, request }) => {
    await requestLink(body, addressOf(request.headers));
  },
});
