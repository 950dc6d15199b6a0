import { diskFilesById } from '@/lib/server/disk/disk-files';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/disk/files': ({ scope, session, locale, query }) =>
    diskFilesById(scope, { locale, timeZone: session.workspace.timeZone }, query),
});
