import type { Db } from '../../../db/client';
import { countUnwritten } from '../../../db/queries/creation-slices';
import { holdSequence, nextNumbers, setNext } from '../../../db/queries/draw-numbers';
import type { Scope } from '../../../db/scope';
import { isDrawName } from '../../document/functions/draw-name';
import { AppError } from '../../errors';

const HIGHEST = 999_999_999_999;

/**
 * Makes a number the next one of a sequence, as when a school goes on from the numbers of its paper book. Set back, it gives no number a
 * second time: those drawn already are passed over, and the number that will really come next is returned.
 * @throws AppError `forbidden` for a viewer, `bad_request` for a name or number that cannot be, `conflict` while a large creation has
 * numbers that are not written down yet
 */
export async function setNextNumber(db: Db, scope: Scope, { name, next }: { name: string; next: number }): Promise<number> {
  if (scope.actor.kind === 'user' && scope.actor.role === 'viewer') throw new AppError('forbidden');
  if (!isDrawName(name)) throw new AppError('bad_request', { reason: 'sequence_name' });
  if (!Number.isInteger(next) || next < 1 || next > HIGHEST) throw new AppError('bad_request', { reason: 'next_number', max: HIGHEST });
  return db.transaction(async (tx) => {
    await holdSequence(tx, scope, name);
    // Counted under the lock: calls that drew from the sequence have all ended, and what they left unwritten is to be seen.
    const files = await countUnwritten(tx, scope);
    if (files > 0) throw new AppError('conflict', { reason: 'numbers', files });
    await setNext(tx, scope, { name, next });
    return (await nextNumbers(tx, scope, [name]))[name] ?? next;
  });
}
