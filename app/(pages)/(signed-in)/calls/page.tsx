import type { Metadata } from 'next';
import { callAddress } from '@/components/calls/call-address';
import { CallFilters } from '@/components/calls/call-filters';
import { CallScreen } from '@/components/calls/call-screen';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { callQuery } from '@/lib/api/tokens';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { hasRole } from '@/lib/server/auth/roles';
import { documentsOf } from '@/lib/server/documents/documents-of';
import { callLog } from '@/lib/server/tokens/call-log';
import { tokensOf } from '@/lib/server/tokens/tokens';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.calls.title') };
}

export default async function CallsPage({
  searchParams,
}: {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const read = callQuery.omit({ after: true }).safeParse(await searchParams);
  const choice = read.success ? { ...read.data, search: read.data.search?.trim() || undefined } : {};
  const { scope, user, workspace } = await pageSession(callAddress(choice));
  const { locale } = user;
  const header = <PageHeader title={say(locale, 'ui.calls.title')} lead={say(locale, 'ui.calls.lead')} />;
  if (!hasRole(scope, 'editor')) {
    return (
      <>
        {header}
        <EmptyState icon="list" title={say(locale, 'ui.calls.no_right')}>
          {say(locale, 'ui.calls.no_right_more')}
        </EmptyState>
      </>
    );
  }
  const [first, tokens, { documents }] = await Promise.all([
    callLog(scope, { locale, timeZone: workspace.timeZone }, choice),
    tokensOf(scope),
    documentsOf(scope),
  ]);
  return (
    <>
      {header}
      <CallFilters
        choice={choice}
        tokens={tokens.map(({ id, name, last4 }) => ({ id, name, last4 }))}
        documents={documents.map(({ id, name }) => ({ id, name }))}
      />
      <CallScreen key={callAddress(choice)} choice={choice} first={first} />
    </>
  );
}
