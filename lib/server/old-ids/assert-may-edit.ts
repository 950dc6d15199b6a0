import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';

/** Throws `forbidden` unless a person asks who may change things in the workspace: tokens only create files. */
export function assertMayEdit({ actor }: Scope): void {
  if (actor.kind !== 'user' || actor.role === 'viewer') throw new AppError('forbidden', { reason: 'role' });
}
