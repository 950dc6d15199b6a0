import type { ReactNode } from 'react';
import { MayProvider } from '@/components/may-context';
import { AppShell } from '@/components/shell/app-shell';
import { FailingMailNotice } from '@/components/shell/failing-mail-notice';
import { HeldMailNotice } from '@/components/shell/held-mail-notice';
import { KeptMailQuestion } from '@/components/shell/kept-mail-question';
import { MailBanner } from '@/components/shell/mail-banner';
import { ScreenWords } from '@/components/shell/screen-words';
import { SessionEnded } from '@/components/shell/session-ended';
import { refusedRoutes } from '@/lib/server/auth/refused-routes';
import { currentSession } from '@/lib/server/auth/session-scope';
import { mailNews } from '@/lib/server/mail/mail-news';

/** Frame only: each page asks for the session itself and, for a stranger, knows the address to come back to. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (session === undefined) return children;
  const { user, workspace } = session;
  const news = await mailNews(session);
  return (
    <ScreenWords>
      <MayProvider refused={refusedRoutes(session.scope)}>
        <AppShell locale={user.locale} workspace={workspace.name} person={user}>
          {news?.kind === 'held' && <HeldMailNotice mayRelease={news.mayRelease} />}
          {news?.kind === 'not_connected' && <MailBanner />}
          {news?.kind === 'failing' && <FailingMailNotice reason={news.reason} />}
          {news?.kind === 'decide' && <KeptMailQuestion count={news.count} />}
          {children}
        </AppShell>
        <SessionEnded email={user.email} />
      </MayProvider>
    </ScreenWords>
  );
}
