import { dropFont } from '@/lib/server/fonts/drop-font';
import { openFontFile } from '@/lib/server/fonts/own-fonts';
import { answerRoutes } from '@/lib/server/http/answer-routes';

export const { GET, DELETE, HEAD, OPTIONS } = answerRoutes({
  /** Named by its content, so it may be kept for ever, by this browser alone. */
  'GET /api/fonts/{key}': async ({ scope, params }) => {
    const { length, body } = await openFontFile(scope, params.key);
    return new Response(body, {
      headers: {
        'Content-Type': 'font/sfnt',
        'Content-Length': String(length),
        'Cache-Control': 'private, max-age=31536000, immutable',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    });
  },
  'DELETE /api/fonts/{key}': ({ scope, params }) => dropFont(scope, params.key),
});
