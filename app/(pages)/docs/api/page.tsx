import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { ApiReference } from '@/components/api-docs/api-reference';
import { ReachNotice } from '@/components/reach-notice';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { Logo } from '@/components/shell/logo';
import { PageHeader } from '@/components/ui/page-header';
import { apiRoutes } from '@/lib/api/routes';
import { apiDocs } from '@/lib/i18n/api-docs/api-docs';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { currentSession } from '@/lib/server/auth/session-scope';
import { shownLimits } from '@/lib/server/create/shown-limits';
import { linkBase } from '@/lib/server/http/link-base';
import { unreachableFromOutside } from '@/lib/server/settings/connections';

export async function generateMetadata(): Promise<Metadata> {
  return { title: apiDocs(await pageLocale()).title };
}

/** Open to everybody: a developer who sets up calls is often nobody's colleague here. It shows nothing of any workspace. */
export default async function ApiDocsPage() {
  const [locale, session, asked] = await Promise.all([pageLocale(), currentSession(), headers()]);
  const docs = apiDocs(locale);
  const why = unreachableFromOutside(asked);
  return (
    <div className="mx-auto w-full max-w-[72rem] px-4 py-5 sm:px-8">
      <header className="mb-8 flex items-center justify-between gap-4">
        <Link href="/" className="flex items-center gap-2.5 rounded-md font-semibold">
          <Logo />
          {say(locale, 'ui.app')}
        </Link>
        <LanguageSwitch signedIn={session !== undefined} />
      </header>
      <main>
        <PageHeader title={docs.title} lead={docs.lead} />
        {why !== undefined && <ReachNotice locale={locale} why={why} address={linkBase(asked)} />}
        <ApiReference locale={locale} docs={docs} base={linkBase(asked)} limits={shownLimits(locale)} routes={Object.entries(apiRoutes)} />
      </main>
    </div>
  );
}
