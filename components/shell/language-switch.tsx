'use client';

import { useTransition } from 'react';
import { api } from '@/lib/api/client';
import { LOCALE_COOKIE } from '@/lib/i18n/ui/choose-locale';
import type { Locale } from '@/lib/i18n/phrase';
import { useLocale, useSay } from '../locale-context';
import { useFreshPage } from '../use-fresh-page';

const LANGUAGES: readonly { locale: Locale; short: string; name: string }[] = [
  { locale: 'ru', short: 'RU', name: 'Русский' },
  { locale: 'en', short: 'EN', name: 'English' },
];

/** Changes the interface's language: for a signed-in person everywhere, for a visitor on this browser. */
export function LanguageSwitch({ signedIn }: { signedIn: boolean }) {
  const say = useSay();
  const current = useLocale();
  const freshPage = useFreshPage();
  const [busy, startTransition] = useTransition();

  function choose(locale: Locale) {
    if (locale === current) return;
    startTransition(async () => {
      const result = signedIn ? await api('PATCH /api/me', { body: { locale } }) : ({ ok: true, value: undefined } as const);
      document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=31536000; samesite=lax`;
      freshPage(result);
    });
  }

  return (
    <div
      role="group"
      aria-label={say('ui.language')}
      className="inline-flex rounded-md border border-line bg-sunken p-0.5"
      aria-busy={busy}
    >
      {LANGUAGES.map(({ locale, short, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-label={`${short}: ${name}`}
          aria-pressed={locale === current}
          onClick={() => choose(locale)}
          className="h-6.5 rounded-sm px-2 text-xs font-medium text-ink-muted transition-colors duration-100 hover:text-ink aria-pressed:bg-raised aria-pressed:text-ink aria-pressed:shadow-lift"
        >
          {short}
        </button>
      ))}
    </div>
  );
}
