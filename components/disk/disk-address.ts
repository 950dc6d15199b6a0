import type { DiskChoice } from './use-disk-files';

/** The Disk's page that shows these files. */
export function diskAddress({ folder, creation, documentId, search, state, days, letters, trash }: DiskChoice): string {
  const given = Object.entries({ folder, creation, documentId, search, state, days, letters }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const query = new URLSearchParams(given).toString();
  return `/disk${trash === undefined ? '' : '/trash'}${query === '' ? '' : `?${query}`}`;
}
