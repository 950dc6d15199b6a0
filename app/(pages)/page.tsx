import { redirect } from 'next/navigation';
import { currentSession } from '@/lib/server/auth/session-scope';
import { isTakeOverOpen } from '@/lib/server/auth/take-over';

/** The door: a fresh server offers itself to the first person who comes. */
export default async function HomePage(): Promise<never> {
  if ((await currentSession()) !== undefined) redirect('/home');
  redirect((await isTakeOverOpen()) ? '/take-over' : '/sign-in');
}
