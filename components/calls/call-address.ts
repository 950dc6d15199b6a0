/** Which calls are shown; all of it stands in the page's address. */
export interface CallChoice {
  readonly tokenId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly refused?: '1' | undefined;
  readonly search?: string | undefined;
}

/** The page of the log that shows these calls. */
export function callAddress({ tokenId, documentId, refused, search }: CallChoice): string {
  const given = Object.entries({ tokenId, documentId, refused, search }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const query = new URLSearchParams(given).toString();
  return `/calls${query === '' ? '' : `?${query}`}`;
}
