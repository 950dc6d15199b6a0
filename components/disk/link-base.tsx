'use client';

import { createContext, use, useCallback, type ReactNode } from 'react';
import { fileLink } from '@/lib/file-link';

const LinkBaseContext = createContext<string | null>(null);

/** Hands down where this server's links begin, without a final slash: what is copied must open for others, too. */
export function LinkBaseProvider({ base, children }: { base: string; children: ReactNode }) {
  return <LinkBaseContext value={base}>{children}</LinkBaseContext>;
}

/** Gives the link that anybody opens a file by. */
export function useFileLink(): (fileId: string) => string {
  const base = use(LinkBaseContext);
  if (base === null) throw new Error('There is no LinkBaseProvider around this component');
  return useCallback((fileId) => fileLink(base, fileId), [base]);
}
