import { changeFolder, removeFolder } from '@/lib/server/disk/disk-folders';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PATCH, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/folders/{folderId}': ({ scope, params, body }) => changeFolder(scope, params.folderId, body),
  'DELETE /api/folders/{folderId}': ({ scope, params }) => removeFolder(scope, params.folderId),
});
