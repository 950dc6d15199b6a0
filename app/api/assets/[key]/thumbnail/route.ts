import { answerAsset } from '@/lib/server/assets/answer-asset';
import { openThumbnail } from '@/lib/server/assets/open-asset';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/assets/{key}/thumbnail': async ({ scope, params }) => answerAsset(await openThumbnail(scope, params.key)),
});
