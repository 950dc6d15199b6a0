import { endWithParent } from '../rendering/watch-parent';
import type { CreateRow } from './create-request';
import type { ReadingAsk, ReadingReply } from './reading-messages';
import { understandCall } from './understand-call';

/** Characters of one piece of a call's rows, which is unpacked within some milliseconds. */
const PIECE = 128 * 1024;
/** What a row, and each of its variables, counts besides its characters. */
const OVERHEAD = 64;

let body: Uint8Array[] = [];
let rest: Iterator<readonly CreateRow[]> = pieces([]);

endWithParent();
process.on('message', (ask: ReadingAsk) => {
  if (ask.kind === 'body') {
    body.push(ask.piece);
    return;
  }
  void answer(ask)
    .catch((error: unknown): ReadingReply => ({ kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : '' }))
    .then((reply) => process.send?.(reply));
});

async function answer(ask: Exclude<ReadingAsk, { kind: 'body' }>): Promise<ReadingReply> {
  if (ask.kind === 'more') {
    const next = rest.next();
    return { kind: 'rows', rows: next.done === true ? [] : next.value };
  }
  rest = pieces([]);
  const whole = body.length === 0 ? undefined : Uint8Array.from(Buffer.concat(body));
  body = [];
  const call = await understandCall({ ...ask.sent, body: whole }, ask);
  if ('refusal' in call.asked) return { kind: 'call', call, rows: 0 };
  const { request, idempotencyKey } = call.asked.value;
  rest = pieces(request.rows);
  const head = { ...call, asked: { value: { request: { ...request, rows: [] }, idempotencyKey } } };
  return { kind: 'call', call: head, rows: request.rows.length };
}

function* pieces(rows: readonly CreateRow[]): Generator<readonly CreateRow[]> {
  let start = 0;
  let weight = 0;
  for (const [index, row] of rows.entries()) {
    weight += OVERHEAD;
    for (const value of Object.values(row.variables)) weight += OVERHEAD + value.length;
    if (weight < PIECE) continue;
    yield rows.slice(start, index + 1);
    start = index + 1;
    weight = 0;
  }
  if (start < rows.length) yield rows.slice(start);
}
