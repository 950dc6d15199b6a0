import { redirect } from 'next/navigation';
import { currentSession } from './session-scope';
import type { Session } from './sessions';

/** The session of the page being answered; a stranger is sent to sign in and comes back to `path` afterwards. */
export async function pageSession(path: string): Promise<Session> {
  const session = await currentSession();
  return session ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
