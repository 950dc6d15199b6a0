import { answerAsset } from '@/lib/server/assets/answer-asset';
import { openAsset } from '@/lib/server/assets/open-asset';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/assets/{key}': async ({ scope, params }) => answerAsset(await openAsset(scope, params.key)),
});
