import { answerRoutes } from '@/lib/server/http/answer-routes';
import { deleteMailTemplate, readMailTemplate, saveMailTemplate } from '@/lib/server/mail/mail-templates';

export const { GET, PATCH, DELETE, HEAD, OPTIONS } = answerRoutes({
  'GET /api/mail-templates/{templateId}': ({ scope, params }) => readMailTemplate(scope, params.templateId),
  'PATCH /api/mail-templates/{templateId}': ({ scope, params, body }) => saveMailTemplate(scope, params.templateId, body),
  'DELETE /api/mail-templates/{templateId}': ({ scope, params }) => deleteMailTemplate(scope, params.templateId),
});
