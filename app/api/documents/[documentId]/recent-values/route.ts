import { recentValuesOf } from '@/lib/server/documents/recent-values';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/documents/{documentId}/recent-values': async ({ scope, params }) => ({
    rows: await recentValuesOf(scope, params.documentId),
  }),
});
