import { changeFile } from '@/lib/server/disk/change-files';
import { deleteFile } from '@/lib/server/disk/delete-for-good';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PATCH, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/files/{fileId}': ({ scope, params, body }) => changeFile(scope, params.fileId, body),
  'DELETE /api/files/{fileId}': ({ scope, params }) => deleteFile(scope, params.fileId),
});
