import { apiRoutes, type ApiRouteName } from '../../api/routes';
import type { RouteShape } from '../../api/route-shape';
import type { Scope } from '../../../db/scope';
import { hasRole } from './roles';

/** The routes that are refused to whoever asks because of their role; none for the owner. */
export function refusedRoutes(scope: Scope): readonly ApiRouteName[] {
  const entries = Object.entries(apiRoutes) as [ApiRouteName, RouteShape][];
  return entries.filter(([, { who }]) => who !== 'anyone' && !hasRole(scope, who)).map(([name]) => name);
}
