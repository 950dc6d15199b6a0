import { changeDocument, deleteDocument } from '@/lib/server/documents/change-documents';
import { readSavedDocument, saveDocument } from '@/lib/server/documents/save-document';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, PUT, PATCH, DELETE, HEAD, OPTIONS } = answerRoutes({
  'GET /api/documents/{documentId}': ({ scope, params }) => readSavedDocument(scope, params.documentId),
  'PUT /api/documents/{documentId}': ({ scope, params, body }) => saveDocument(scope, params.documentId, body),
  'PATCH /api/documents/{documentId}': ({ scope, params, body }) => changeDocument(scope, params.documentId, body),
  'DELETE /api/documents/{documentId}': ({ scope, params }) => deleteDocument(scope, params.documentId),
});
