import { emptyDiskTrash } from '@/lib/server/disk/delete-for-good';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { DELETE, HEAD, OPTIONS } = answerRoutes({
  'DELETE /api/disk/trash': ({ scope }) => emptyDiskTrash(scope, new Date()),
});
