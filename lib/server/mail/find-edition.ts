import type { Db } from '../../../db/client';
import { findFileToServe, type FileToServe } from '../../../db/queries/file-to-serve';
import type { AttachedFile } from '../../../db/queries/letter-to-send';
import { OwnError } from '../../own-error';

/** A file is no longer what a letter says of it: it was made again meanwhile, withdrawn or thrown away. */
export class FileChangedError extends OwnError {
  static override readonly errorName = 'FileChangedError';

  constructor() {
    super('a file of the letter has changed');
  }
}

/** Where the bytes lie of the very edition that a letter names. Throws a `FileChangedError` when it is not there any more. */
export async function findEdition(db: Db, { id, digest }: AttachedFile): Promise<FileToServe> {
  const file = await findFileToServe(db, id);
  if (file === undefined || file.takenBack || file.digest !== digest) throw new FileChangedError();
  return file;
}
