import { changeFolder } from '@/lib/server/disk/disk-folders';
import { deleteFolder } from '@/lib/server/disk/delete-for-good';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PATCH, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/folders/{folderId}': ({ scope, params, body }) => changeFolder(scope, params.folderId, body),
  'DELETE /api/folders/{folderId}': ({ scope, params }) => deleteFolder(scope, params.folderId),
});
