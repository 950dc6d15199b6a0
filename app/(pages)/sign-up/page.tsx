import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Entrance } from '@/components/sign-in/entrance';
import { SignUpForm } from '@/components/sign-in/sign-up-form';
import { TextLink } from '@/components/sign-in/text-link';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { isSignUpOpen } from '@/lib/server/auth/sign-up';
import { letterLimits } from '@/lib/server/settings/connections';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.sign_up.title') };
}

export default async function SignUpPage() {
  const locale = await pageLocale();
  if (!isSignUpOpen()) notFound();
  return (
    <Entrance locale={locale} title={say(locale, 'ui.sign_up.title')} lead={say(locale, 'ui.sign_up.lead')}>
      <SignUpForm {...letterLimits(await headers())} />
      <p className="mt-4 text-center">
        <TextLink href="/sign-in">{say(locale, 'ui.sign_in.back')}</TextLink>
      </p>
    </Entrance>
  );
}
