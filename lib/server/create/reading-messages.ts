import type { CallLimits } from '../call-limits';
import type { CreateRow } from './create-request';
import type { SentCall, UnderstoodCall } from './understand-call';

/** What the reading process is told: the pieces of a call's body, the call itself, and to go on with its rows. */
export type ReadingAsk =
  | { readonly kind: 'body'; readonly piece: Uint8Array }
  | { readonly kind: 'call'; readonly sent: SentCall; readonly limits: CallLimits; readonly now: Date }
  | { readonly kind: 'more' };

/** What it answers, but for pieces of a body: first the call without its rows, then some of them each time it is asked. */
export type ReadingReply =
  | { readonly kind: 'call'; readonly call: UnderstoodCall; readonly rows: number }
  | { readonly kind: 'rows'; readonly rows: readonly CreateRow[] }
  | { readonly kind: 'fault'; readonly message: string };
