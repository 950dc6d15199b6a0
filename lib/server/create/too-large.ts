import { AppError, type ErrorDetails } from '../../errors';
import { LIMIT_SETTINGS, type CallLimits } from '../call-limits';

/** Characters of a picture as base64: four for three bytes, after its `data:image/…;base64,`. */
export function dataUriLength(limits: CallLimits): number {
  return Math.ceil(limits.picture / 3) * 4 + 100;
}

/** `too_large`, naming the limit and the setting that moves it. */
export function tooLarge(limit: keyof CallLimits, limits: CallLimits, details: ErrorDetails = {}): AppError {
  const { name, unit } = LIMIT_SETTINGS[limit];
  return new AppError('too_large', { limit, setting: name, max: limits[limit] / unit, ...details });
}
