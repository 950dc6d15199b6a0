import { accountRoutes } from './account';
import { assetRoutes } from './assets';
import { diskRoutes } from './disk';
import { docsRoutes } from './docs';
import { documentRoutes } from './documents';
import { fontRoutes } from './fonts';
import { letterRoutes } from './letters';
import { mailRoutes } from './mail';
import { mailTemplateRoutes } from './mail-templates';
import { schoolColorRoutes } from './school-colors';
import { settingsRoutes } from './settings';
import { tokenRoutes } from './tokens';
import type { RouteName, RouteShape } from './route-shape';

/** Every route of our own, by its name; each area's stand in a file of their own beside this one. */
export const apiRoutes = {
  ...accountRoutes,
  ...assetRoutes,
  ...diskRoutes,
  ...docsRoutes,
  ...documentRoutes,
  ...fontRoutes,
  ...letterRoutes,
  ...mailRoutes,
  ...mailTemplateRoutes,
  ...schoolColorRoutes,
  ...settingsRoutes,
  ...tokenRoutes,
} as const satisfies Readonly<Record<RouteName, RouteShape>>;

export type ApiRoutes = typeof apiRoutes;
export type ApiRouteName = keyof ApiRoutes;
