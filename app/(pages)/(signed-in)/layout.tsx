import type { ReactNode } from 'react';
import { AppShell } from '@/components/shell/app-shell';
import { pageSession } from '@/lib/server/auth/page-session';

/** Frame only: each page asks for the session itself, since a layout is not rendered anew on every move. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const { user, workspace } = await pageSession('/documents');
  return (
    <AppShell locale={user.locale} workspace={workspace.name} person={user}>
      {children}
    </AppShell>
  );
}
