'use client';

import type { ReactNode } from 'react';
import { askForWords, MoreWords } from '../locale-context';

askForWords('entrance');

/** Hands the words that pages of strangers say to the client components in them. */
export function EntranceWords({ children }: { children: ReactNode }) {
  return <MoreWords area="entrance">{children}</MoreWords>;
}
