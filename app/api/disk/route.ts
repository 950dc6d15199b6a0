import { diskFiles } from '@/lib/server/disk/disk-files';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/disk': ({ scope, session, locale, query }) => diskFiles(scope, { locale, timeZone: session.workspace.timeZone }, query),
});
