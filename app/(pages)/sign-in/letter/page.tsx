import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Entrance } from '@/components/sign-in/entrance';
import { LetterForm } from '@/components/sign-in/letter-form';
import { TextLink } from '@/components/sign-in/text-link';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { letterLimits } from '@/lib/server/settings/connections';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.sign_in.letter_title') };
}

export default async function LetterPage() {
  const locale = await pageLocale();
  return (
    <Entrance locale={locale} title={say(locale, 'ui.sign_in.letter_title')} lead={say(locale, 'ui.sign_in.letter_lead')}>
      <LetterForm {...letterLimits(await headers())} />
      <p className="mt-4 text-center">
        <TextLink href="/sign-in">{say(locale, 'ui.sign_in.back')}</TextLink>
      </p>
    </Entrance>
  );
}
