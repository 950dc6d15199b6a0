import { picturesToChoose } from '@/lib/server/assets/offered-pictures';
import { takeAsset } from '@/lib/server/assets/take-asset';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, POST, HEAD, OPTIONS } = answerRoutes({
  'GET /api/assets': ({ scope }) => picturesToChoose(scope),
  'POST /api/assets': ({ scope, body }) => takeAsset(scope, body),
});
