import type { Db, Tx } from '../../../db/client';
import type { Scope } from '../../../db/scope';
import type { PictureBox } from '../../document/picture-boxes';
import type { TakenPicture } from '../rendering/taken-picture';

/** What accepting a call needs of the world; handed in, so that tests bring their own. */
export interface CreateServices {
  readonly db: Db;
  now(): Date;
  /** Checks and cleans a picture in a process of its own, no larger than these boxes can show it. Throws `bad_image`. */
  takeInPicture(bytes: Uint8Array, boxes?: readonly PictureBox[]): Promise<TakenPicture>;
  /** Keeps a picture's bytes under its key; they are on disk when it resolves. */
  keepPicture(picture: TakenPicture): Promise<void>;
  /** Adds the job that makes the creation's files, to be seen when the transaction commits. */
  enqueueFiles(tx: Tx, scope: Scope, creationId: string): Promise<void>;
  /** Whether letters leave this server; otherwise they are kept on it. */
  mailConnected(): boolean;
}
