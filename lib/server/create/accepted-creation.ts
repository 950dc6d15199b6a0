import type { CallKey } from '../../../db/queries/call-keys';
import type { SaidWarning } from '../../../db/schema';

/** What a caller gets at once, before any file exists. */
export interface AcceptedCreation {
  readonly id: string;
  readonly fileIds: readonly string[];
  /** Each once, in the workspace's language; what their words name is for our own pages, the reply leaves it out. */
  readonly warnings: readonly SaidWarning[];
  /** Where its links begin, without a final slash. */
  readonly linkBase: string;
  /** Nothing was made: this is what the first of two equal calls was told, found by the caller's own key or by what it asked. */
  readonly repeats: CallKey['kind'] | undefined;
}
