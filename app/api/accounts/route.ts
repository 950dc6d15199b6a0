import { addressOf } from '@/lib/server/auth/limit-tries';
import { signUp } from '@/lib/server/auth/sign-up';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/accounts': async ({ body, request }) => {
    await signUp(body, addressOf(request.headers));
  },
});
