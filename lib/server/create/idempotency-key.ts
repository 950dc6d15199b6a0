import { AppError } from '../../errors';
import { fixedText } from './fixed-text';
import type { Parameters } from './read-parameters';

const MAX_LENGTH = 255;

/** The caller's own key for the call, from the parameter or the header `Idempotency-Key`; undefined: none. Throws `idempotency_mismatch`. */
export function readIdempotencyKey(parameters: Parameters, header: string | undefined): string | undefined {
  const sent = [fixedText(parameters, 'idempotency_key', 'idempotency_mismatch'), header?.trim() ?? ''];
  const [key, other] = new Set(sent.filter((text) => text !== ''));
  if (other !== undefined) throw new AppError('idempotency_mismatch', { reason: 'twice' });
  if (key !== undefined && key.length > MAX_LENGTH) throw new AppError('idempotency_mismatch', { reason: 'length', max: MAX_LENGTH });
  return key;
}
