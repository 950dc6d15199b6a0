import { AppError, type ErrorCode } from '../../errors';
import { cleanValue } from './clean-value';
import type { FixedName, Parameters, RawValue } from './read-parameters';

/** A value as text: a number as it was written, null as nothing. Undefined: a list or an object, which no parameter is. */
export function scalarText(value: RawValue): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

/**
 * A fixed parameter that may stand only once; the same value again is let pass, another one is `refusal`, for nobody could say which was
 * meant. Empty when absent.
 */
export function fixedText(parameters: Parameters, name: FixedName, refusal: ErrorCode): string {
  const texts = (parameters.fixed.get(name) ?? []).map((value) => {
    const text = scalarText(value);
    if (text === undefined) throw new AppError(refusal, { reason: 'type', parameter: name });
    return cleanValue(text).value;
  });
  const distinct = new Set(texts.filter((text) => text !== ''));
  if (distinct.size > 1) throw new AppError(refusal, { reason: 'twice', parameter: name });
  return [...distinct][0] ?? '';
}
