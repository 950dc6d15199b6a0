import { answerRoutes } from '@/lib/server/http/answer-routes';
import { editToken, removeToken } from '@/lib/server/tokens/tokens';

export const { PATCH, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/tokens/{tokenId}': ({ scope, params, body }) => editToken(scope, params.tokenId, body),
  'DELETE /api/tokens/{tokenId}': ({ scope, params }) => removeToken(scope, params.tokenId),
});
