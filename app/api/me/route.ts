import { changeAccount } from '@/lib/server/auth/change-account';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PATCH, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/me': ({ scope, body }) => changeAccount(scope, body),
});
