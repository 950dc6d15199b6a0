import { AppError } from '../../errors';
import type { CallLimits } from '../call-limits';
import { parseKeepingNumbers, syntaxErrorPlace } from './json-text';
import { decode } from './parse-form';
import type { CallBody } from './read-parameters';
import { rowsLimit } from './too-large';

/**
 * A JSON body: an object of parameters, or the rows of `mask` alone (the rest then stands in the query). Throws `bad_mask_json` when it
 * is neither, and `too_large` for more rows than a call may have.
 */
export function jsonBody(bytes: Uint8Array, limits: CallLimits): CallBody {
  const { value, clean } = decode(bytes);
  const text = value.replace(/^\ufeff/, '');
  if (text.trim() === '') return { kind: 'none' };
  const parsed = parse(text, limits);
  if (Array.isArray(parsed)) return { kind: 'json', entries: [['mask', parsed as unknown[]]], clean };
  if (typeof parsed === 'object' && parsed !== null) return { kind: 'json', entries: Object.entries(parsed), clean };
  throw new AppError('bad_mask_json', { reason: 'body' });
}

function parse(text: string, limits: CallLimits): unknown {
  try {
    return parseKeepingNumbers(text, rowsLimit(limits));
  } catch (error) {
    if (error instanceof AppError) throw error;
    const position = syntaxErrorPlace(error);
    throw new AppError('bad_mask_json', position === undefined ? { reason: 'body' } : { reason: 'body', position }, { cause: error });
  }
}
