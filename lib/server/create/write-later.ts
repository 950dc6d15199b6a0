import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Db, Tx } from '../../../db/client';
import { dropSlice, keepSlice, nextSlice, type CreationSlice } from '../../../db/queries/creation-slices';
import { keepDrawnNumbers } from '../../../db/queries/draw-numbers';
import { nextLinks, storeLinkedPictures, type NamedLink } from '../../../db/queries/linked-pictures';
import { storeMoreFiles, type NewFile } from '../../../db/queries/store-creation';
import { storeLetters, type LettersOfCreation, type NewLetter } from '../../../db/queries/store-letters';
import type { Scope } from '../../../db/scope';
import { crashPoint } from '../jobs/crash-points';
import { enqueue } from '../jobs/enqueue';
import type { HeldJob, JobHandler } from '../jobs/job-kinds';
import { holdLease } from '../jobs/lease';
import { settleCreation } from '../mail/release-letters';

/** Files that the accepting transaction writes itself: nearly every call has fewer. */
export const WRITTEN_AT_ONCE = 500;
/** Files of a slice, or what letters have attached: the others wait so long for the database, which on PGlite does one thing at a time. */
const SLICE = 500;

/** What of a creation is not written yet. */
export interface Unwritten {
  /** From the place `WRITTEN_AT_ONCE` on. */
  readonly files: readonly NewFile[];
  /** Whether they have numbers, to be written down with them. */
  readonly numbered: boolean;
  /** Where pictures are to be fetched from, for all files of the creation. */
  readonly links: ReadonlySet<string>;
  /** Undefined: none are wanted. */
  readonly letters: LettersOfCreation | undefined;
}

/** What a slice holds. One that was kept by an earlier version has no links: they are all there. */
type Content =
  | { readonly files: readonly NewFile[]; readonly start: number; readonly numbered: boolean; readonly links?: readonly string[] }
  | { readonly letters: Omit<LettersOfCreation, 'creationId'> };

/**
 * Keeps the greater part of a large creation, slice by slice, and adds the job that writes it out. In the accepting transaction: what is
 * answered is all there, and nothing of it when that is rolled back.
 */
export async function writeLater(tx: Tx, scope: Scope, creationId: string, { files, numbered, links, letters }: Unwritten): Promise<void> {
  let place = 0;
  const keep = async (fileIds: readonly string[], content: Content) => {
    await keepSlice(tx, scope, creationId, { place, fileIds, content: await packed(content) });
    place += 1;
  };
  for (let at = 0; at < files.length; at += SLICE) {
    const some = files.slice(at, at + SLICE);
    await keep(
      some.map(({ id }) => id),
      { files: some, start: WRITTEN_AT_ONCE + at, numbered, links: linksOf(some, links).map(({ link }) => link) },
    );
  }
  if (letters !== undefined) {
    const { templateVersionId } = letters;
    for (const some of letterSlices(letters.letters)) await keep([], { letters: { templateVersionId, letters: some } });
  }
  await enqueue(tx, scope, { kind: 'write-rows', key: creationId, payload: { creationId } });
}

/** Those of the links that these files name. A file may not be there before its links: it would be made without its pictures. */
export function linksOf(files: readonly NewFile[], links: ReadonlySet<string>): readonly NamedLink[] {
  const named = new Map<string, Set<string>>();
  for (const { variables } of files) {
    for (const [variable, link] of Object.entries(variables)) {
      if (links.has(link)) named.set(link, (named.get(link) ?? new Set()).add(variable));
    }
  }
  return [...named].map(([link, variables]) => ({ link, variables: [...variables] }));
}

/** Letters in portions of so many files in all; one with more goes on in the next portion. */
function* letterSlices(letters: readonly NewLetter[]): Generator<readonly NewLetter[]> {
  let [portion, room]: [NewLetter[], number] = [[], SLICE];
  for (const { files, ...letter } of letters) {
    for (let written = 0; written < files.length;) {
      const some = files.slice(written, written + room);
      portion.push({ ...letter, files: some, written });
      written += some.length;
      room -= some.length;
      if (room > 0) continue;
      yield portion;
      [portion, room] = [[], SLICE];
    }
  }
  if (portion.length > 0) yield portion;
}

type Job = HeldJob<'write-rows'>;

/**
 * Writes out the next slice of a creation and enqueues itself for the rest. A slice goes in the transaction that writes its rows, so it may
 * be cut off anywhere.
 */
export function writeRowsHandler(db: Db): JobHandler<'write-rows'> {
  return {
    run: (job) => writeNext(db, job),
    // Nothing in a slice can be to blame: what it holds has been accepted.
    tireless: true,
    giveUp: (tx, { scope, payload }) =>
      enqueue(tx, scope, { kind: 'write-rows', payload, key: `${payload.creationId} again`, runAt: new Date(Date.now() + 30_000) }),
  };
}

async function writeNext(db: Db, job: Job): Promise<void> {
  const { scope, payload } = job;
  const { creationId } = payload;
  const slice = await nextSlice(db, scope, creationId);
  if (slice !== undefined) {
    const content = await unpacked(slice);
    await db.transaction(async (tx) => {
      await holdLease(tx, job);
      if (await dropSlice(tx, scope, creationId, slice.place)) await writeContent(tx, scope, creationId, content);
      crashPoint('slice:written');
      await enqueue(tx, scope, { kind: 'write-rows', key: creationId, payload });
    });
    return;
  }
  const [link] = await nextLinks(db, scope, { creationId, limit: 1 });
  if (link !== undefined) await enqueue(db, scope, { kind: 'fetch-pictures', key: creationId, payload });
  // Until now the creation could not be decided, and letters may have come after the files that they waited for.
  await settleCreation(db, scope, { creationId, fileIds: undefined });
}

async function writeContent(tx: Tx, scope: Scope, creationId: string, content: Content): Promise<void> {
  if ('letters' in content) return storeLetters(tx, scope, { creationId, ...content.letters });
  const { files, start, numbered, links = [] } = content;
  await storeLinkedPictures(tx, scope, { creationId, links: linksOf(files, new Set(links)) });
  await storeMoreFiles(tx, scope, creationId, { files, start });
  if (numbered) await keepDrawnNumbers(tx, scope, creationId, start);
  await enqueue(tx, scope, { kind: 'make-files', key: creationId, payload: { creationId } });
}

async function packed(content: Content): Promise<Uint8Array> {
  return promisify(gzip)(JSON.stringify(content), { level: 1 });
}

async function unpacked({ content }: CreationSlice): Promise<Content> {
  return JSON.parse((await promisify(gunzip)(content)).toString()) as Content;
}
