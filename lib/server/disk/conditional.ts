/** What names the state of what is served. */
export interface Validators {
  /** Strong, with quotes. */
  readonly etag: string;
  readonly lastModified: Date;
}

/** Whether the caller has this very state already (RFC 9110 §13): answer 304. */
export function isNotModified(headers: Headers, { etag, lastModified }: Validators): boolean {
  const noneMatch = headers.get('if-none-match');
  if (noneMatch !== null) return noneMatch.trim() === '*' || entityTags(noneMatch).includes(etag);
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && wholeSeconds(lastModified) <= since;
}

/** Whether a range may be answered as a range: what the caller has the beginning of must not have changed since. */
export function rangeStillFits(headers: Headers, { etag, lastModified }: Validators): boolean {
  const ifRange = headers.get('if-range')?.trim();
  if (ifRange === undefined) return true;
  if (ifRange.includes('"')) return ifRange === etag;
  return Date.parse(ifRange) === wholeSeconds(lastModified);
}

/** Weak and strong alike, as `If-None-Match` compares them. */
function entityTags(list: string): readonly string[] {
  return list.match(/"[^"]*"/g) ?? [];
}

/** HTTP dates have no milliseconds. */
function wholeSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}
