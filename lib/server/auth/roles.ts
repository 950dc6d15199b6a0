import { ROLES, type Role } from '../../api/route-shape';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';

/** Whether whoever asks has at least this role; tokens and jobs have none. */
export function hasRole({ actor }: Scope, least: Role): boolean {
  return actor.kind === 'user' && ROLES.indexOf(actor.role) >= ROLES.indexOf(least);
}

/** Throws `forbidden` unless a person asks who may change things in the workspace: tokens only create files. */
export function assertMayEdit(scope: Scope): void {
  if (!hasRole(scope, 'editor')) throw new AppError('forbidden', { reason: 'role' });
}

/** Whether whoever asks may change how the workspace works. */
export function mayChangeSettings(scope: Scope): boolean {
  return hasRole(scope, 'owner');
}
