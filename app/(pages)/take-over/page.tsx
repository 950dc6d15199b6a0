import type { Metadata } from 'next';
import { Entrance } from '@/components/sign-in/entrance';
import { TakeOverForm } from '@/components/sign-in/take-over-form';
import { TextLink } from '@/components/sign-in/text-link';
import { ButtonLink } from '@/components/ui/button-link';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { currentSession } from '@/lib/server/auth/session-scope';
import { isDemoOwner, isTakeOverOpen } from '@/lib/server/auth/take-over';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.take_over.title') };
}

export default async function TakeOverPage() {
  const [locale, open, session] = await Promise.all([pageLocale(), isTakeOverOpen(), currentSession()]);
  if (!open)
    return (
      <Entrance locale={locale} title={say(locale, 'ui.take_over.done_title')} lead={say(locale, 'ui.take_over.done_more')}>
        <ButtonLink href="/sign-in" kind="primary" size="large" className="w-full">
          {say(locale, 'ui.sign_in.submit')}
        </ButtonLink>
      </Entrance>
    );
  const known = session !== undefined && (await isDemoOwner(session));
  return (
    <Entrance locale={locale} title={say(locale, 'ui.take_over.welcome')} lead={say(locale, 'ui.take_over.lead')}>
      <TakeOverForm known={known} />
      <p className="mt-4 text-center">
        <TextLink href={known ? '/home' : '/sign-in'}>{say(locale, 'ui.take_over.look')}</TextLink>
      </p>
    </Entrance>
  );
}
