import { documentThumbnail } from '@/lib/server/documents/thumbnail';
import { answerRoutes } from '@/lib/server/http/answer-routes';
import { linkBase } from '@/lib/server/http/link-base';

/** Its address names the revision, so a browser may keep it. */
export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/documents/{documentId}/thumbnail': async ({ scope, session, params, query, request }) => {
    const terms = { now: new Date(), timeZone: session.workspace.timeZone, linkBase: linkBase(request.headers) };
    const picture = await documentThumbnail(scope, params.documentId, terms);
    const keep = query.revision === undefined ? 'private, no-cache' : 'private, max-age=31536000, immutable';
    return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': keep } });
  },
});
