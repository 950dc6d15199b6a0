import type { CallLimits } from '../call-limits';
import { env } from '../env';

/** What one call may carry on this server. */
export function createLimits(): CallLimits {
  return env().limits;
}
