import { takePdfPages } from '@/lib/server/assets/take-asset';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/assets/pages': ({ scope, body }) => takePdfPages(scope, body),
});
