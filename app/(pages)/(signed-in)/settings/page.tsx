import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { AccountCard } from '@/components/settings/account-card';
import { SessionCard } from '@/components/settings/session-card';
import { SignInCard } from '@/components/settings/sign-in-card';
import { FilesCard, LinksCard, WorkspaceCard } from '@/components/settings/workspace-cards';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { browserName } from '@/lib/i18n/ui/browser-name';
import { formatMoment } from '@/lib/i18n/ui/format-moment';
import { say } from '@/lib/i18n/ui/say';
import { timeZoneChoices } from '@/lib/i18n/ui/time-zones';
import { hasPassword } from '@/lib/server/auth/own-account';
import { ownSessions } from '@/lib/server/auth/own-sessions';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { mayChangeSettings } from '@/lib/server/auth/roles';
import { localLetterLinks, mailSender } from '@/lib/server/settings/connections';
import { workspaceSettings } from '@/lib/server/settings/workspace-settings';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.settings.title') };
}

export default async function SettingsPage() {
  const session = await pageSession('/settings');
  const { scope, user, workspace } = session;
  const { locale } = user;
  const [choices, sessions, password] = await Promise.all([workspaceSettings(scope), ownSessions(session), hasPassword(scope)]);
  const mayChange = mayChangeSettings(scope);
  const sender = mailSender();
  const card = { choices, mayChange };
  const shown = sessions.map(({ id, userAgent, lastSeenAt, current }) => ({
    id,
    browser: browserName(userAgent),
    current,
    seen: { iso: lastSeenAt.toISOString(), text: formatMoment(lastSeenAt, locale, workspace.timeZone) },
  }));
  return (
    <div className="max-w-3xl">
      <PageHeader title={say(locale, 'ui.settings.title')} />
      {!mayChange && (
        <div className="mb-6">
          <Notice tone="neutral">{say(locale, 'ui.settings.only_owner')}</Notice>
        </div>
      )}
      <WorkspaceCard {...card} zones={timeZoneChoices(locale, choices.timeZone, new Date())} />
      <FilesCard {...card} mail={{ connected: sender !== undefined, sender: sender ?? '' }} />
      <LinksCard {...card} />
      <AccountCard name={user.name} />
      <SignInCard email={user.email} hasPassword={password} localLinks={localLetterLinks(await headers())} />
      <SessionCard sessions={shown} />
    </div>
  );
}
