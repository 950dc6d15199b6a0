import type { ReactNode } from 'react';
import { SessionEnded } from '@/components/shell/session-ended';
import { Toasts } from '@/components/ui/toasts';
import { currentSession } from '@/lib/server/auth/session-scope';

/** The editor has the whole screen for itself. */
export default async function EditorLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  return (
    <>
      {children}
      {session !== undefined && <SessionEnded email={session.user.email} />}
      <Toasts />
    </>
  );
}
