import { changeFile } from '@/lib/server/disk/change-files';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PATCH, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/files/{fileId}': ({ scope, params, body }) => changeFile(scope, params.fileId, body),
});
