import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { DemoCard } from '@/components/home/demo-card';
import { FirstSteps } from '@/components/home/first-steps';
import { RecentCreations } from '@/components/home/recent-creations';
import { Troubles } from '@/components/home/troubles';
import { ReachNotice } from '@/components/reach-notice';
import { PageHeader } from '@/components/ui/page-header';
import { formatMoment } from '@/lib/i18n/ui/format-moment';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { hasRole } from '@/lib/server/auth/roles';
import { demoToTry } from '@/lib/server/demo/demo-to-try';
import { startPage } from '@/lib/server/home/start-page';
import { linkBase } from '@/lib/server/http/link-base';
import { unreachableFromOutside } from '@/lib/server/settings/connections';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.home.title') };
}

export default async function HomePage() {
  const { scope, user, workspace } = await pageSession('/home');
  const { locale } = user;
  const [asking, { steps, recent, troubles }, demo] = await Promise.all([headers(), startPage(scope, new Date()), demoToTry(scope)]);
  const why = unreachableFromOutside(asking);
  const allDone = steps.picture && steps.variable && steps.test && steps.mail && steps.call;
  const creations = recent.map(({ createdAt, ...creation }) => ({
    ...creation,
    created: { iso: createdAt.toISOString(), text: formatMoment(createdAt, locale, workspace.timeZone) },
  }));
  return (
    <>
      <PageHeader title={say(locale, 'ui.home.title')} lead={allDone ? undefined : say(locale, 'ui.home.lead')} />
      <Troubles locale={locale} {...troubles} />
      <FirstSteps
        locale={locale}
        done={steps}
        mayEdit={hasRole(scope, 'editor')}
        besideCall={why && <ReachNotice locale={locale} why={why} address={linkBase(asking)} />}
      />
      {!allDone && demo !== undefined && <DemoCard locale={locale} linkBase={linkBase(asking)} {...demo} />}
      <RecentCreations locale={locale} creations={creations} />
    </>
  );
}
