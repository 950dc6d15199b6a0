import type { FileFailure } from '../../../db/schema';
import { AppError } from '../../errors';
import { FetchError } from '../fetch/fetch-error';

/** Why a link gave no picture, as it is kept and said (`bad_image.link_…` in `lib/i18n/calls`), and whether trying again is of any use. */
export interface LinkFailure {
  readonly failure: FileFailure;
  readonly final: boolean;
}

/** What lies in the link or behind it; undefined: the error is one of our own house, such as a full disk. */
export function linkFailure(error: unknown): LinkFailure | undefined {
  if (error instanceof FetchError) return { failure: failureOf(error.fault, error.details), final: error.byRule };
  if (!(error instanceof AppError) || error.code !== 'bad_image') return undefined;
  // A page that says "one moment, please" is no picture either: that may be another thing a little later.
  return { failure: failureOf(String(error.details['reason']), error.details), final: false };
}

/** A link that was begun again and again without any answer: each time its worker ended. */
export const LINK_GIVEN_UP: FileFailure = failureOf('gave_up', {});

function failureOf(reason: string, details: FileFailure['details']): FileFailure {
  const { limit } = details;
  const megabytes = typeof limit === 'number' && reason === 'too_many_bytes' ? { megabytes: Math.floor(limit / 1024 / 1024) } : {};
  return { code: 'bad_image', details: { ...details, ...megabytes, reason: `link_${reason}` } };
}
