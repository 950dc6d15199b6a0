import { fileThumbnail } from '@/lib/server/disk/file-thumbnail';
import { answerRoutes } from '@/lib/server/http/answer-routes';

/** Its address names the edition, so a browser may keep it. */
export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/files/{fileId}/thumbnail': async ({ scope, params, query }) => {
    const picture = await fileThumbnail(scope, params.fileId);
    const keep = query.edition === undefined ? 'private, no-cache' : 'private, max-age=604800';
    return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': keep } });
  },
});
