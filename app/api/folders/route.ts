import { foldersIn, makeFolder } from '@/lib/server/disk/disk-folders';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, POST, HEAD, OPTIONS } = answerRoutes({
  'GET /api/folders': async ({ scope, query }) => ({ folders: await foldersIn(scope, query.parent) }),
  'POST /api/folders': ({ scope, body }) => makeFolder(scope, body),
});
