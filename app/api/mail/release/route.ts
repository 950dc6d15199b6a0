import { answerRoutes } from '@/lib/server/http/answer-routes';
import { releaseHeldMail } from '@/lib/server/mail/held-mail';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/mail/release': ({ scope }) => releaseHeldMail(scope),
});
