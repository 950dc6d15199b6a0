import type { OpenAsset } from './open-asset';

/** Answers with a picture. Named by its content, it may be kept for ever, by this browser alone. */
export function answerAsset({ mime, length, body }: OpenAsset): Response {
  return new Response(body, {
    headers: {
      'Content-Type': mime,
      'Content-Length': String(length),
      'Cache-Control': 'private, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
