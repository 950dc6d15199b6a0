import { documentStates } from '@/lib/server/documents/document-states';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/documents/{documentId}/states': ({ scope, params }) => documentStates(scope, params.documentId),
});
