import type { Mailing } from '../../../db/schema';
import type { CreateWarning } from './create-warning';

/** What a call asks for, once its form has been understood; nothing in it has been looked up yet. */
export interface CreateRequest {
  /** UUID, lower case. */
  readonly docId: string;
  /** One a file, at least one. */
  readonly rows: readonly CreateRow[];
  /** Zero-based pages in the order asked for; undefined: all. */
  readonly pages: readonly number[] | undefined;
  readonly folder: FolderChoice;
  /** UUID, lower case. */
  readonly mailId: string | undefined;
  /** When the letters go out; undefined without `mailId`. */
  readonly mailing: Mailing | undefined;
  readonly result: 'json' | 'link' | 'file';
  /** About the call as a whole. */
  readonly warnings: readonly CreateWarning[];
}

export interface CreateRow {
  /** By name without `%`. Null prototype: names come from outside. */
  readonly variables: Readonly<Record<string, string>>;
  /** Where this row's file goes, when the row says so itself. */
  readonly folder: FolderChoice | undefined;
  readonly warnings: readonly CreateWarning[];
}

/** A Disk folder as callers name it. */
export type FolderChoice =
  | { readonly by: 'root' }
  /** UUID, lower case. */
  | { readonly by: 'id'; readonly id: string }
  /** Names from the root down, at least one. */
  | { readonly by: 'path'; readonly path: readonly string[] };
