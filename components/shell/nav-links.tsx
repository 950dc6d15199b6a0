'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useSay } from '../locale-context';
import { Icon, type IconName } from '../ui/icon';

/** The start page, then in the order of work: a document is designed, made into files, sent; then what is set up once. */
const SECTIONS = [
  { href: '/home', label: 'ui.nav.home', icon: 'home' },
  { href: '/documents', label: 'ui.nav.documents', icon: 'document' },
  { href: '/disk', label: 'ui.nav.disk', icon: 'disk' },
  { href: '/mail', label: 'ui.nav.mail', icon: 'mail' },
  { href: '/tokens', label: 'ui.nav.tokens', icon: 'key' },
  { href: '/getcourse', label: 'ui.nav.getcourse', icon: 'link' },
  { href: '/calls', label: 'ui.nav.calls', icon: 'list' },
  { href: '/settings', label: 'ui.settings.title', icon: 'settings' },
] as const satisfies readonly { href: string; label: string; icon: IconName }[];

/** The sections of the program; the one that is open is marked for eyes and ears. */
export function NavLinks({ onGo }: { onGo?: () => void }) {
  const say = useSay();
  const path = usePathname();
  return (
    <nav aria-label={say('ui.nav')} className="flex flex-col gap-0.5">
      {SECTIONS.map(({ href, label, icon }) => {
        const open = path === href || path.startsWith(`${href}/`);
        return (
          <Link
            key={href}
            href={href}
            {...(onGo && { onClick: onGo })}
            aria-current={open ? 'page' : undefined}
            className="flex h-8 items-center gap-2.5 rounded-md px-2 text-small font-medium text-ink-muted transition-colors duration-100 hover:bg-hover hover:text-ink aria-[current]:bg-raised aria-[current]:text-ink aria-[current]:shadow-lift max-lg:h-10"
          >
            <Icon name={icon} className="size-4.5" />
            {say(label)}
          </Link>
        );
      })}
    </nav>
  );
}
