import { answerRoutes } from '@/lib/server/http/answer-routes';
import { copyMailTemplate } from '@/lib/server/mail/mail-templates';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/mail-templates/{templateId}/copies': ({ scope, params, body }) => copyMailTemplate(scope, params.templateId, body.name),
});
