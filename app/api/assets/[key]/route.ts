import { openAsset } from '@/lib/server/assets/open-asset';
import { sessionRoute } from '@/lib/server/http/session-route';

/** A kept picture, for previews. Named by its content, so it may be kept for ever, by this browser alone. */
export const GET = sessionRoute<{ key: string }>(async (scope, _request, { key }) => {
  const { mime, length, body } = await openAsset(scope, key);
  return new Response(body, {
    headers: {
      'Content-Type': mime,
      'Content-Length': String(length),
      'Cache-Control': 'private, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
});
