'use client';

import type { ReactNode } from 'react';
import { askForWords, MoreWords } from '../locale-context';

askForWords('screens');

/** Hands the words that pages of the signed-in say to the client components in them. */
export function ScreenWords({ children }: { children: ReactNode }) {
  return <MoreWords area="screens">{children}</MoreWords>;
}
