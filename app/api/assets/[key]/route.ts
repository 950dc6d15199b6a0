import { openAsset } from '@/lib/server/assets/open-asset';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, HEAD, OPTIONS } = answerRoutes({
  /** Named by its content, so it may be kept for ever, by this browser alone. */
  'GET /api/assets/{key}': async ({ scope, params }) => {
    const { mime, length, body } = await openAsset(scope, params.key);
    return new Response(body, {
      headers: {
        'Content-Type': mime,
        'Content-Length': String(length),
        'Cache-Control': 'private, max-age=31536000, immutable',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    });
  },
});
