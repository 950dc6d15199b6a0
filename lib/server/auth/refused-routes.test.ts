import { expect, test } from 'vitest';
import { grantScope } from '../../../db/scope';
import { apiRoutes } from '../../api/routes';
import { newId } from '../../ids';
import { refusedRoutes } from './refused-routes';

const asA = (role: 'viewer' | 'editor' | 'owner') =>
  new Set<string>(refusedRoutes(grantScope(newId(), { kind: 'user', userId: newId(), role })));

test('a viewer may change nothing but their own account', () => {
  const refused = asA('viewer');
  const open = Object.entries(apiRoutes).flatMap(([name, { who }]) => (refused.has(name) || who === 'anyone' ? [] : [name]));
  expect(open.filter((name) => !name.startsWith('GET ') && !name.includes('/api/me') && !name.includes('letter-drafts'))).toEqual([]);
});

test('an editor changes files but not how the workspace works, and an owner is refused nothing', () => {
  expect(asA('editor').has('PATCH /api/files/{fileId}')).toBe(false);
  expect(asA('editor').has('PATCH /api/settings')).toBe(true);
  expect(asA('owner').size).toBe(0);
});
