import { diskChanges } from '@/lib/server/disk/disk-changes';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/disk/changes': ({ scope, request }) => diskChanges(scope, request.signal),
});
