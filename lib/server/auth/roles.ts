import { ROLES, type Role } from '../../api/route-shape';
import type { Scope } from '../../../db/scope';

/** Whether whoever asks has at least this role; tokens and jobs have none. */
export function hasRole({ actor }: Scope, least: Role): boolean {
  return actor.kind === 'user' && ROLES.indexOf(actor.role) >= ROLES.indexOf(least);
}

/** Whether whoever asks may change how the workspace works. */
export function mayChangeSettings(scope: Scope): boolean {
  return hasRole(scope, 'owner');
}
