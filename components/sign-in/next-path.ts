/**
 * Where to go after signing in: a path on this site, else the start page. What is no plain path, such as `//evil.example` or
 * `/\evil.example`, which browsers take for another host, is not followed.
 */
export function nextPath(wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) ? wanted : '/home';
}
