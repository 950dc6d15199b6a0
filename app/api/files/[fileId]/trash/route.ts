import { trashFile } from '@/lib/server/disk/change-files';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PUT, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PUT /api/files/{fileId}/trash': ({ scope, params }) => trashFile(scope, params.fileId, true),
  'DELETE /api/files/{fileId}/trash': ({ scope, params }) => trashFile(scope, params.fileId, false),
});
