import { restoreFolder, trashFolder } from '@/lib/server/disk/disk-folders';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PUT, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/folders/{folderId}/trash': ({ scope, params }) => trashFolder(scope, params.folderId),
  'DELETE /api/folders/{folderId}/trash': ({ scope, params }) => restoreFolder(scope, params.folderId),
});
