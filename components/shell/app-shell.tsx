import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';
import { NavLinks } from './nav-links';
import { SignOutButton } from './sign-out-button';

export interface ShellPerson {
  readonly name: string;
  readonly email: string;
}

/** The frame of every signed-in page: sections at the side, on narrow screens on top, and the page itself. */
export function AppShell({
  locale,
  workspace,
  person,
  children,
}: {
  locale: Locale;
  workspace: string;
  person: ShellPerson;
  children: ReactNode;
}) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-md focus:bg-accent focus:px-3 focus:py-2 focus:text-accent-ink"
      >
        {say(locale, 'ui.skip')}
      </a>
      <aside className="z-10 border-line bg-sunken max-lg:sticky max-lg:top-0 max-lg:border-b lg:border-r">
        <div className="flex flex-col lg:sticky lg:top-0 lg:h-dvh">
          <div className="flex items-center justify-between gap-3 px-4 pt-3 lg:px-3 lg:pt-4">
            <Link href="/documents" className="flex min-w-0 items-center gap-2.5 rounded-md lg:px-1.5 lg:py-1">
              <Logo className="size-7" />
              <span className="truncate text-[0.8125rem] font-semibold">{workspace}</span>
            </Link>
            <div className="flex items-center gap-2 lg:hidden">
              <LanguageSwitch signedIn />
              <SignOutButton />
            </div>
          </div>
          <NavLinks className="flex gap-1 px-2.5 py-2 lg:mt-3 lg:flex-col lg:px-3 lg:py-0" />
          <div className="mt-auto hidden border-t border-line p-3 lg:block">
            <div className="flex items-center gap-2.5 px-1 pb-3">
              <span
                aria-hidden
                className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-text"
              >
                {initial(person)}
              </span>
              <span className="min-w-0 leading-tight">
                <span className="block truncate text-[0.8125rem] font-medium">{person.name || person.email}</span>
                {person.name !== '' && <span className="block truncate text-xs text-ink-muted">{person.email}</span>}
              </span>
            </div>
            <div className="flex items-center justify-between px-1">
              <LanguageSwitch signedIn />
              <SignOutButton />
            </div>
          </div>
        </div>
      </aside>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[76rem] px-4 py-6 outline-none sm:px-6 lg:px-10 lg:py-9">
        {children}
      </main>
    </div>
  );
}

function initial({ name, email }: ShellPerson): string {
  return ([...(name || email)][0] ?? '').toLocaleUpperCase('ru');
}
