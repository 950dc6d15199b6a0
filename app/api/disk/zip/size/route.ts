import { serverServices } from '@/lib/server/create/server-services';
import { countZip } from '@/lib/server/disk/zip-files';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/disk/zip/size': async ({ scope, query }) => countZip((await serverServices()).db, scope, query),
});
