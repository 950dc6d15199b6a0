import { answerDiskTable } from '@/lib/server/disk/disk-table';
import { linkBase } from '@/lib/server/http/link-base';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/disk/csv': ({ scope, session, locale, query, request }) =>
    answerDiskTable(scope, { locale, timeZone: session.workspace.timeZone, linkBase: linkBase(request.headers) }, query),
});
