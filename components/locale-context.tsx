'use client';

import { createContext, use, type ReactNode } from 'react';
import { say, type UiKey, type UiLocale, type UiParams } from '@/lib/i18n/ui/say';

const LocaleContext = createContext<UiLocale>('ru');

/** Hands the page's language down to client components. */
export function LocaleProvider({ locale, children }: { locale: UiLocale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): UiLocale {
  return use(LocaleContext);
}

/** `say` in the page's language. */
export function useSay() {
  const locale = useLocale();
  return <Key extends UiKey>(key: Key, ...params: keyof UiParams<Key> extends never ? [] : [UiParams<Key>]): string =>
    say(locale, key, ...params);
}
