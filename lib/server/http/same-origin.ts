/**
 * Whether a browser sent this request from one of our own pages. `Sec-Fetch-Site` is set by the browser itself and no page can forge it;
 * a browser without it must send an `Origin` whose host is the one it called. Neither, or `Origin: null`: no.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  // Taken whole, so that of several names none is picked out.
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return new URL(origin).host === host;
}
