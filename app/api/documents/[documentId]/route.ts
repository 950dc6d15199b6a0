import { changeDocument, deleteDocument } from '@/lib/server/documents/change-documents';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PATCH, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/documents/{documentId}': ({ scope, params, body }) => changeDocument(scope, params.documentId, body),
  'DELETE /api/documents/{documentId}': ({ scope, params }) => deleteDocument(scope, params.documentId),
});
