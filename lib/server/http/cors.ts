/** Headers that let a page of any origin call and read; for routes that never look at cookies. */
export function openToAllOrigins(request: Request): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
    // `*` would leave out `Authorization`, so what is asked for is echoed.
    'Access-Control-Allow-Headers': request.headers.get('access-control-request-headers') ?? '*',
    'Access-Control-Expose-Headers': 'Content-Disposition, Content-Range, ETag, Idempotent-Replayed, Retry-After, X-Request-Id',
    'Access-Control-Max-Age': '86400',
  };
}

/** Answer to `OPTIONS` of such a route. */
export function preflight(request: Request): Response {
  return new Response(null, { status: 204, headers: { ...openToAllOrigins(request), Allow: 'GET, HEAD, POST, OPTIONS' } });
}
