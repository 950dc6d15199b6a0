import { redirect } from 'next/navigation';
import { currentSession } from '@/lib/server/auth/session-scope';

export default async function HomePage(): Promise<never> {
  redirect((await currentSession()) === undefined ? '/sign-in' : '/documents');
}
