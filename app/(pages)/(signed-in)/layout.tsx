import type { ReactNode } from 'react';
import { AppShell } from '@/components/shell/app-shell';
import { currentSession } from '@/lib/server/auth/session-scope';

/** Frame only: each page asks for the session itself and, for a stranger, knows the address to come back to. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (session === undefined) return children;
  const { user, workspace } = session;
  return (
    <AppShell locale={user.locale} workspace={workspace.name} person={user}>
      {children}
    </AppShell>
  );
}
