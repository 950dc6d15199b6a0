import { answerRoutes } from '@/lib/server/http/answer-routes';
import { trashMailTemplate } from '@/lib/server/mail/mail-templates';

export const { PUT, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/mail-templates/{templateId}/trash': ({ scope, params }) => trashMailTemplate(scope, params.templateId, true),
  'DELETE /api/mail-templates/{templateId}/trash': ({ scope, params }) => trashMailTemplate(scope, params.templateId, false),
});
