import { documentState, nameDocumentState } from '@/lib/server/documents/document-states';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, PATCH, HEAD, OPTIONS } = answerRoutes({
  'GET /api/documents/{documentId}/states/{revision}': ({ scope, params }) =>
    documentState(scope, params.documentId, Number(params.revision)),
  'PATCH /api/documents/{documentId}/states/{revision}': ({ scope, params, body }) =>
    nameDocumentState(scope, params.documentId, Number(params.revision), body.name),
});
