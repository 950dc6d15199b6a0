import { takeAsset } from '@/lib/server/assets/take-asset';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/assets': ({ scope, body }) => takeAsset(scope, body),
});
