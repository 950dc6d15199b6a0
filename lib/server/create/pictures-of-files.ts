import type { ClaimedFile, VersionToMake } from '../../../db/queries/claim-files';
import type { Db } from '../../../db/client';
import { findLinkedPictures, type LinkedPicture } from '../../../db/queries/linked-pictures';
import type { FileFailure } from '../../../db/schema';
import type { Scope } from '../../../db/scope';
import { pictureVariables } from '../../document/document-needs';
import { isPictureLink } from './take-in-pictures';

/** Files with the pictures that their links gave, and those whose link gave none or is still to be fetched. */
export interface FilesWithPictures {
  readonly files: readonly ClaimedFile[];
  /** Of files that have pictures by links: what is to be kept with them. */
  readonly linked: readonly Pick<ClaimedFile, 'id' | 'pictures'>[];
  /** By file id. */
  readonly failures: ReadonlyMap<string, FileFailure>;
  /** Ids of those that may not be made yet: a link of theirs was opened again, or nobody has had them wait for it. */
  readonly waiting: ReadonlySet<string>;
}

/** Puts fetched pictures at the variables that named them. */
export async function withLinkedPictures(
  db: Db,
  scope: Scope,
  { creationId, version }: { readonly creationId: string; readonly version: VersionToMake },
  claimed: readonly ClaimedFile[],
): Promise<FilesWithPictures> {
  const variables = pictureVariables(version.content);
  const linksOf = (file: ClaimedFile) =>
    variables.flatMap((variable) => {
      const link = Object.hasOwn(file.variables, variable) ? file.variables[variable] : undefined;
      return link !== undefined && isPictureLink(link) ? [{ variable, link }] : [];
    });
  const links = new Set(claimed.flatMap(linksOf).map(({ link }) => link));
  const found = await findLinkedPictures(db, scope, { creationId, links: [...links] });
  const failures = new Map<string, FileFailure>();
  const waiting = new Set<string>();
  const files = claimed.flatMap((file) => {
    const named = linksOf(file).flatMap(({ variable, link }) => {
      const picture = found.get(link);
      return picture ? [{ variable, picture }] : [];
    });
    if (named.some(({ picture }) => isOpen(picture))) {
      waiting.add(file.id);
      return [];
    }
    const failure = firstFailure(named);
    if (failure) failures.set(file.id, failure);
    return failure ? [] : [named.length === 0 ? file : { ...file, pictures: { ...file.pictures, ...keysOf(named) } }];
  });
  return { files, linked: files.filter((file) => !claimed.includes(file)), failures, waiting };
}

type Named = readonly { readonly variable: string; readonly picture: LinkedPicture }[];

function isOpen({ assetKey, failure }: LinkedPicture): boolean {
  return assetKey === null && failure === null;
}

function firstFailure(named: Named): FileFailure | undefined {
  for (const { variable, picture } of named) {
    if (picture.failure) return { ...picture.failure, details: { ...picture.failure.details, variable } };
  }
  return undefined;
}

function keysOf(named: Named): Record<string, string> {
  return Object.fromEntries(named.flatMap(({ variable, picture }) => (picture.assetKey === null ? [] : [[variable, picture.assetKey]])));
}
