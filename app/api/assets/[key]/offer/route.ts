import { offer, withdraw } from '@/lib/server/assets/offered-pictures';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PUT, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/assets/{key}/offer': ({ scope, params, body }) => offer(scope, params.key, body.name),
  'DELETE /api/assets/{key}/offer': ({ scope, params }) => withdraw(scope, params.key),
});
