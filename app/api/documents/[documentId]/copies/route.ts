import { copyDocument } from '@/lib/server/documents/change-documents';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/documents/{documentId}/copies': ({ scope, params, body }) => copyDocument(scope, params.documentId, body),
});
