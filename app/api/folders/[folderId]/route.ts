import { changeFolder } from '@/lib/server/disk/disk-folders';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PATCH, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/folders/{folderId}': ({ scope, params, body }) => changeFolder(scope, params.folderId, body),
});
