import type { Metadata } from 'next';
import { Catalogue } from '@/components/ui/catalogue/catalogue';
import { PageHeader } from '@/components/ui/page-header';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.kit.title') };
}

/** Everything screens are built from, in all its states: to look at after a change. */
export default async function UiPage() {
  const { user } = await pageSession('/ui');
  return (
    <>
      <PageHeader title={say(user.locale, 'ui.kit.title')} lead={say(user.locale, 'ui.kit.lead')} />
      <Catalogue />
    </>
  );
}
