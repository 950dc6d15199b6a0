import { makeDocumentFolder } from '@/lib/server/documents/change-documents';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/document-folders': ({ scope, body }) => makeDocumentFolder(scope, body.name),
});
