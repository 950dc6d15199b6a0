import { AppError } from '../../errors';
import type { CallLimits } from '../call-limits';
import { parseKeepingNumbers, syntaxErrorPlace, type ParsedJson } from './json-text';
import { decode } from './parse-form';
import type { CallBody } from './read-parameters';

/**
 * A JSON body: an object of parameters, or the rows of `mask` alone (the rest then stands in the query). Throws `bad_mask_json` when it
 * is neither.
 */
export function jsonBody(bytes: Uint8Array, limits: CallLimits): CallBody {
  const { value, clean } = decode(bytes);
  const text = value.replace(/^\ufeff/, '');
  if (text.trim() === '') return { kind: 'none' };
  const { value: parsed, rows } = parse(text, limits);
  if (Array.isArray(parsed)) return { kind: 'json', entries: [['mask', parsed as unknown[]]], clean, rows };
  if (typeof parsed === 'object' && parsed !== null) return { kind: 'json', entries: Object.entries(parsed), clean, rows };
  throw new AppError('bad_mask_json', { reason: 'body' });
}

function parse(text: string, limits: CallLimits): ParsedJson {
  try {
    return parseKeepingNumbers(text, limits.rows);
  } catch (error) {
    const position = syntaxErrorPlace(error);
    throw new AppError('bad_mask_json', position === undefined ? { reason: 'body' } : { reason: 'body', position }, { cause: error });
  }
}
