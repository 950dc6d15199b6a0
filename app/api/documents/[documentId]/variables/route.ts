import { answerRoutes } from '@/lib/server/http/answer-routes';
import { variablesOf } from '@/lib/server/tokens/document-variables';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/documents/{documentId}/variables': ({ scope, params }) => variablesOf(scope, params.documentId),
});
