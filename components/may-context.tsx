'use client';

import { createContext, use, type ReactNode } from 'react';
import type { ApiRouteName } from '@/lib/api/routes';

const RefusedContext = createContext<readonly ApiRouteName[]>([]);

/** Hands down which routes the server refuses to whoever is signed in, so that no screen offers what cannot be done. */
export function MayProvider({ refused, children }: { refused: readonly ApiRouteName[]; children: ReactNode }) {
  return <RefusedContext value={refused}>{children}</RefusedContext>;
}

/** Whether whoever is signed in may call this route: the routes' own table, which the server goes by too. */
export function useMay(route: ApiRouteName): boolean {
  return !use(RefusedContext).includes(route);
}
