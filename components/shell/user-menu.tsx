'use client';

import { useTransition } from 'react';
import { api } from '@/lib/api/client';
import type { Locale } from '@/lib/i18n/phrase';
import { useLocale, useSay } from '../locale-context';
import { leave } from '../sign-in/leave';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { Menu, type MenuEntry } from '../ui/menu';
import { showToast } from '../ui/toasts';
import { useFreshPage } from '../use-fresh-page';

export interface ShellPerson {
  readonly name: string;
  readonly email: string;
  readonly theme: Theme;
}

type Theme = 'system' | 'light' | 'dark';

/** Who is signed in, how they want the program to look and speak, and the way out. */
export function UserMenu({ person, compact = false }: { person: ShellPerson; compact?: boolean }) {
  const say = useSay();
  const entries = useAccountEntries(person);
  const called = person.name || person.email;
  const trigger = (
    <button
      type="button"
      aria-label={say('ui.account', { name: called })}
      className={`flex items-center gap-2.5 rounded-md text-left transition-colors duration-100 hover:bg-hover data-popup-open:bg-hover ${compact ? 'p-0.5' : 'w-full px-2 py-1.5'}`}
    >
      <Avatar name={called} className={compact ? 'size-8' : 'size-7'} />
      {!compact && (
        <>
          <span className="min-w-0 flex-1 truncate text-small font-medium">{called}</span>
          <Icon name="updown" className="size-3.5 text-ink-muted" />
        </>
      )}
    </button>
  );
  const head = (
    <div className="border-b border-line px-2 pt-1.5 pb-2">
      <p className="truncate text-small font-medium">{called}</p>
      {person.name !== '' && <p className="truncate text-fine text-ink-muted">{person.email}</p>}
    </div>
  );
  return <Menu trigger={trigger} entries={entries} head={head} side={compact ? 'bottom' : 'top'} align={compact ? 'end' : 'start'} />;
}

function useAccountEntries({ theme }: ShellPerson): readonly MenuEntry[] {
  const say = useSay();
  const locale = useLocale();
  const freshPage = useFreshPage();
  const [, startTransition] = useTransition();

  /** Kept for the person, on whatever device; the page is then drawn anew. */
  function keep(choice: { readonly locale: Locale } | { readonly theme: Theme }) {
    startTransition(async () => {
      const result = await api('PATCH /api/me', { body: choice });
      if (!result.ok) showToast({ text: say('ui.not_kept'), kind: 'bad' });
      freshPage(result);
    });
  }

  async function signOut() {
    if (!(await leave())) showToast({ text: say('ui.unreachable'), kind: 'bad' });
  }

  return [
    {
      label: say('ui.theme'),
      value: theme,
      options: [
        { value: 'system', label: say('ui.theme.system'), icon: 'screen' },
        { value: 'light', label: say('ui.theme.light'), icon: 'sun' },
        { value: 'dark', label: say('ui.theme.dark'), icon: 'moon' },
      ],
      onChoose: (chosen) => {
        // Seen at once; the answer only confirms it.
        document.documentElement.dataset['theme'] = chosen;
        keep({ theme: chosen as Theme });
      },
    },
    'rule',
    {
      label: say('ui.language'),
      value: locale,
      options: [
        { value: 'ru', label: 'Русский', lang: 'ru' },
        { value: 'en', label: 'English', lang: 'en' },
      ],
      onChoose: (chosen) => keep({ locale: chosen as Locale }),
    },
    'rule',
    { label: say('ui.settings.title'), icon: 'settings', href: '/settings' },
    { label: say('ui.sign_out'), icon: 'sign-out', onSelect: () => void signOut() },
  ];
}
