import { openApiDocument } from '@/lib/api/open-api';
import { answerRoutes } from '@/lib/server/http/answer-routes';
import { linkBase } from '@/lib/server/http/link-base';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/openapi.json': ({ request }) =>
    Response.json(openApiDocument(linkBase(request.headers)), { headers: { 'Cache-Control': 'no-store' } }),
});
