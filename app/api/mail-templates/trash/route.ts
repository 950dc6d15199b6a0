import { answerRoutes } from '@/lib/server/http/answer-routes';
import { emptyMailTemplateTrash } from '@/lib/server/mail/mail-templates';

export const { DELETE, HEAD, OPTIONS } = answerRoutes({
  'DELETE /api/mail-templates/trash': ({ scope }) => emptyMailTemplateTrash(scope, new Date()),
});
