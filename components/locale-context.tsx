'use client';

import { createContext, use, type ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/phrase';
import { say, type UiKey, type UiParams } from '@/lib/i18n/ui/say';

const LocaleContext = createContext<Locale>('ru');

/** Hands the page's language down to client components. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return use(LocaleContext);
}

/** `say` in the page's language. */
export function useSay() {
  const locale = useLocale();
  return <Key extends UiKey>(key: Key, ...params: UiParams<Key>): string => say(locale, key, ...params);
}
