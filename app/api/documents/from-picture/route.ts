import { documentFromPicture } from '@/lib/server/documents/document-from-picture';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { POST, HEAD, OPTIONS } = answerRoutes({
  'POST /api/documents/from-picture': ({ scope, query, body }) =>
    documentFromPicture(scope, { name: query.name, folderId: query.folderId ?? null, bytes: body }),
});
