import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { Toasts } from '../ui/toasts';
import { FreshOnReturn } from './fresh-on-return';
import { Logo } from './logo';
import { NavDrawer } from './nav-drawer';
import { NavLinks } from './nav-links';
import { OfflineNotice } from './offline-notice';
import { UserMenu, type ShellPerson } from './user-menu';

/** The frame of every signed-in page: sections at the side, on narrow screens behind a button, and the page itself. */
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
    <div className="shell min-h-dvh lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-md focus:bg-accent focus:px-3 focus:py-2 focus:text-accent-ink"
      >
        {say(locale, 'ui.skip')}
      </a>
      <header className="sticky top-0 z-20 flex h-13 items-center gap-2 border-b border-line bg-sunken/90 px-2.5 backdrop-blur lg:hidden">
        <NavDrawer workspace={workspace} />
        <WorkspaceName name={workspace} className="min-w-0 flex-1" />
        <UserMenu person={person} compact />
      </header>
      <aside className="border-r border-line bg-sunken max-lg:hidden">
        <div className="sticky top-0 flex h-dvh flex-col p-2.5">
          <WorkspaceName name={workspace} className="mb-3 px-2 pt-1.5 pb-1" />
          <NavLinks />
          <div className="mt-auto">
            <UserMenu person={person} />
          </div>
        </div>
      </aside>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[80rem] px-4 py-5 outline-none sm:px-6 lg:px-9 lg:py-8">
        {children}
      </main>
      <FreshOnReturn />
      <OfflineNotice />
      <Toasts />
    </div>
  );
}

function WorkspaceName({ name, className = '' }: { name: string; className?: string }) {
  return (
    <Link href="/home" className={`flex items-center gap-2.5 rounded-md ${className}`}>
      <Logo className="size-6" />
      <span className="truncate text-small font-semibold" title={name}>
        {name}
      </span>
    </Link>
  );
}
