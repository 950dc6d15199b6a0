import { emptyDocumentTrash } from '@/lib/server/documents/change-documents';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { DELETE, HEAD, OPTIONS } = answerRoutes({
  'DELETE /api/documents/trash': ({ scope }) => emptyDocumentTrash(scope, new Date()),
});
