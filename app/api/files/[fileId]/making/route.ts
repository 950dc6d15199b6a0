import { retryFile } from '@/lib/server/create/retry-file';
import { fileMaking, remakeFile } from '@/lib/server/disk/change-files';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, POST, PUT, HEAD, OPTIONS } = answerRoutes({
  'GET /api/files/{fileId}/making': ({ scope, params }) => fileMaking(scope, params.fileId),
  'POST /api/files/{fileId}/making': ({ scope, params }) => retryFile(scope, params.fileId),
  'PUT /api/files/{fileId}/making': ({ scope, params, body }) => remakeFile(scope, params.fileId, body.variables),
});
