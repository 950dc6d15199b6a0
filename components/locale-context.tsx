'use client';

import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/phrase';
import { loadWords, sayWith, type Say, type Words, type WordsArea } from '@/lib/i18n/ui/words';

askForWords('everywhere');

/** Asks a browser's server for words before anything waits for them: the page's own language stands in its first line. */
export function askForWords(area: WordsArea): void {
  if (typeof document !== 'undefined') void loadWords(document.documentElement.lang === 'en' ? 'en' : 'ru', area);
}

interface Language {
  readonly locale: Locale;
  readonly words: Words;
  readonly say: Say;
}

const LanguageContext = createContext<Language | null>(null);

/** Hands the page's language and its words down to client components; waits until the words are there. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const words = use(loadWords(locale));
  const language = useMemo(() => languageOf(locale, words), [locale, words]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** Adds the words that one part of the interface alone says; waits until they are there. */
export function MoreWords({ area, children }: { area: WordsArea; children: ReactNode }) {
  const { locale, words } = useLanguage();
  const own = use(loadWords(locale, area));
  const language = useMemo(() => languageOf(locale, { ...words, ...own }), [locale, words, own]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

function languageOf(locale: Locale, words: Words): Language {
  return { locale, words, say: (key, ...params) => sayWith(locale, words, key, ...params) };
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
