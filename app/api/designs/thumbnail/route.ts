import { designThumbnail } from '@/lib/server/documents/design-thumbnail';
import { answerRoutes } from '@/lib/server/http/answer-routes';

/** The same for everybody; a day, so that a better drawing is soon seen. */
export const { GET, HEAD, OPTIONS } = answerRoutes({
  'GET /api/designs/thumbnail': async ({ query }) => {
    const picture = await designThumbnail(query.design, query.lang);
    return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, max-age=86400' } });
  },
});
