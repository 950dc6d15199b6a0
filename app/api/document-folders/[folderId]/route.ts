import { nameDocumentFolder, removeDocumentFolder } from '@/lib/server/documents/change-documents';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { PATCH, DELETE, HEAD, OPTIONS } = answerRoutes({
  'PATCH /api/document-folders/{folderId}': ({ scope, params, body }) => nameDocumentFolder(scope, params.folderId, body.name),
  'DELETE /api/document-folders/{folderId}': ({ scope, params }) => removeDocumentFolder(scope, params.folderId),
});
