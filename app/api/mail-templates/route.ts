import { answerRoutes } from '@/lib/server/http/answer-routes';
import { makeMailTemplate } from '@/lib/server/mail/mail-templates';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/mail-templates': ({ scope, body }) => makeMailTemplate(scope, body),
});
