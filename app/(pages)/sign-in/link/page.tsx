import type { Metadata } from 'next';
import { Entrance } from '@/components/sign-in/entrance';
import { LinkForm } from '@/components/sign-in/link-form';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.sign_in.link_title') };
}

export default async function LinkPage() {
  const locale = await pageLocale();
  return (
    <Entrance locale={locale} title={say(locale, 'ui.sign_in.link_title')} lead={say(locale, 'ui.sign_in.link_lead')}>
      <LinkForm />
    </Entrance>
  );
}
