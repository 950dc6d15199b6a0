import { answerRoutes } from '@/lib/server/http/answer-routes';
import { changeOldValue } from '@/lib/server/tokens/tokens';

export const { PUT, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/tokens/{tokenId}/old-value': ({ scope, params, body }) => changeOldValue(scope, params.tokenId, body.value),
});
