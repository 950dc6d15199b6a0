import type { ReactNode } from 'react';
import { AppShell } from '@/components/shell/app-shell';
import { HeldMailNotice } from '@/components/shell/held-mail-notice';
import { currentSession } from '@/lib/server/auth/session-scope';
import { isMailHeld } from '@/lib/server/mail/held-mail';

/** Frame only: each page asks for the session itself and, for a stranger, knows the address to come back to. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (session === undefined) return children;
  const { user, workspace } = session;
  return (
    <AppShell locale={user.locale} workspace={workspace.name} person={user}>
      {(await isMailHeld()) && <HeldMailNotice mayRelease={session.scope.actor.kind === 'user' && session.scope.actor.role === 'owner'} />}
      {children}
    </AppShell>
  );
}
