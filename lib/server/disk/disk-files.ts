import { getDatabase, type Db } from '../../../db/client';
import { listFiles, listFilesById, type FileChoice, type ListedFile } from '../../../db/queries/list-files';
import type { Scope } from '../../../db/scope';
import type { DiskFileItem, DiskQuery, KnownFilesQuery } from '../../api/disk';
import type { Locale } from '../../i18n/phrase';
import { formatMoment } from '../../i18n/ui/format-moment';
import { lettersShown } from '../mail/letters-shown';
import { daysLeft } from '../trash/trash-days';
import { fileNotes } from './file-notes';

/** Files handed out at a time. */
const PAGE = 60;
const DAY_MS = 24 * 3_600_000;

/** Who reads, and by which clock. */
export interface DiskReader {
  readonly locale: Locale;
  readonly timeZone: string;
}

export interface DiskFiles {
  readonly files: readonly DiskFileItem[];
  /** Whether older ones follow. */
  readonly more: boolean;
}

/** The next files that fit, newest first. */
export async function diskFiles(scope: Scope, reader: DiskReader, query: DiskQuery): Promise<DiskFiles> {
  const { db } = await getDatabase();
  const found = await listFiles(db, scope, {
    ...choiceOf(query),
    after: query.after,
    // One more than handed out tells whether there are older ones.
    limit: PAGE + 1,
  });
  return { files: await toItems(db, scope, reader, found.slice(0, PAGE)), more: found.length > PAGE };
}

/** How these files stand now; those that are gone, or do not fit any more, are left out. */
export async function diskFilesById(scope: Scope, reader: DiskReader, { ids, ...query }: KnownFilesQuery): Promise<DiskFiles> {
  const { db } = await getDatabase();
  return { files: await toItems(db, scope, reader, await listFilesById(db, scope, ids, choiceOf(query))), more: false };
}

export function choiceOf(query: Omit<DiskQuery, 'after'>): FileChoice {
  const search = query.search?.trim();
  return {
    folderId: query.folder === 'root' ? null : query.folder,
    creationId: query.creation,
    search: search === '' ? undefined : search,
    state: query.state,
    since: query.days === undefined ? undefined : new Date(Date.now() - query.days * DAY_MS),
    documentId: query.documentId,
    letters: query.letters,
    trashed: query.trash === '1',
  };
}

/** Listed files as people are shown them. */
export async function toItems(db: Db, scope: Scope, reader: DiskReader, listed: readonly ListedFile[]): Promise<readonly DiskFileItem[]> {
  const ids = listed.map(({ id }) => id);
  const letters = await lettersShown(db, scope, reader, ids);
  const now = new Date();
  return listed.map(({ withdrawnAt, createdAt, trashedAt, state, failure, warnings, issues, ...file }) => ({
    ...file,
    state: withdrawnAt === null ? state : 'withdrawn',
    created: { iso: createdAt.toISOString(), text: formatMoment(createdAt, reader.locale, reader.timeZone) },
    notes: fileNotes(reader.locale, { failure, warnings, issues }),
    letters: letters.get(file.id) ?? [],
    daysLeft: trashedAt === null ? null : daysLeft(trashedAt, now),
  }));
}
