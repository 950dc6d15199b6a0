'use client';

import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/phrase';
import { loadWords, sayWith, type Say } from '@/lib/i18n/ui/words';

// Asked for at once: the page's own language stands in its first line.
if (typeof document !== 'undefined') void loadWords(document.documentElement.lang === 'en' ? 'en' : 'ru');

interface Language {
  readonly locale: Locale;
  readonly say: Say;
}

const LanguageContext = createContext<Language | null>(null);

/** Hands the page's language and its words down to client components; waits until the words are there. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const words = use(loadWords(locale));
  const language = useMemo<Language>(() => ({ locale, say: (key, ...params) => sayWith(locale, words, key, ...params) }), [locale, words]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLocale(): Locale {
  return useLanguage().locale;
}

/** Says texts of the interface in the page's language. */
export function useSay(): Say {
  return useLanguage().say;
}

function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === null) throw new Error('There is no LocaleProvider around this component');
  return language;
}
