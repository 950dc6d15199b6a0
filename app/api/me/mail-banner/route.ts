import { hideMailBanner } from '@/lib/server/auth/change-account';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { DELETE, HEAD, OPTIONS } = answerRoutes({
  'DELETE /api/me/mail-banner': ({ scope }) => hideMailBanner(scope),
});
