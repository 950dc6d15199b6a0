'use client';

import type { ReactNode } from 'react';
import { loadWords } from '@/lib/i18n/ui/words';
import { MoreWords } from '../locale-context';

// Asked for at once, beside the words of every page.
if (typeof document !== 'undefined') void loadWords(document.documentElement.lang === 'en' ? 'en' : 'ru', 'screens');

/** Hands the words that pages of the signed-in say to the client components in them. */
export function ScreenWords({ children }: { children: ReactNode }) {
  return <MoreWords area="screens">{children}</MoreWords>;
}
