import { chooseLocale } from '@/lib/server/auth/choose-locale';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PATCH, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/me': ({ scope, body }) => chooseLocale(scope, body.locale),
});
