import { sentVariablesOf } from '@/lib/server/documents/sent-variables';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/documents/{documentId}/sent-variables': async ({ scope, params }) => ({
    names: await sentVariablesOf(scope, params.documentId),
  }),
});
