import { makeTestFile } from '@/lib/server/create/test-file';
import { serverServices } from '@/lib/server/create/server-services';
import { answerRoutes } from '@/lib/server/http/answer-routes';
import { linkBase } from '@/lib/server/http/link-base';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/documents/{documentId}/test-file': async ({ scope, params, body, request }) =>
    makeTestFile(await serverServices(), scope, {
      documentId: params.documentId,
      linkBase: linkBase(request.headers),
      values: body.variables,
    }),
});
