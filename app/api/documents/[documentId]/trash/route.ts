import { restoreDocument, trashDocument } from '@/lib/server/documents/change-documents';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PUT, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/documents/{documentId}/trash': ({ scope, params }) => trashDocument(scope, params.documentId),
  'DELETE /api/documents/{documentId}/trash': ({ scope, params }) => restoreDocument(scope, params.documentId),
});
