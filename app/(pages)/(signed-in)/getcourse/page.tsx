import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { LinkScreen } from '@/components/getcourse/link-screen';
import { ApiSwitch } from '@/components/tokens/api-switch';
import { ReachNotice } from '@/components/reach-notice';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { hasRole, mayChangeSettings } from '@/lib/server/auth/roles';
import { documentsOf } from '@/lib/server/documents/documents-of';
import { linkBase } from '@/lib/server/http/link-base';
import { unreachableFromOutside } from '@/lib/server/settings/connections';
import { workspaceSettings } from '@/lib/server/settings/workspace-settings';
import { variablesOf } from '@/lib/server/tokens/document-variables';
import { lettersOf } from '@/lib/server/tokens/link-letters';
import { tokensOf } from '@/lib/server/tokens/tokens';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.link.title') };
}

export default async function GetCoursePage({
  searchParams,
}: {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const { document: asked } = await searchParams;
  const { scope, user, workspace } = await pageSession(typeof asked === 'string' ? `/getcourse?document=${asked}` : '/getcourse');
  const { locale } = user;
  if (!hasRole(scope, 'editor')) {
    return (
      <Frame locale={locale}>
        <EmptyState icon="link" title={say(locale, 'ui.link.no_right')}>
          {say(locale, 'ui.link.no_right_more')}
        </EmptyState>
      </Frame>
    );
  }
  const [{ documents }, letters, tokens, settings, asking] = await Promise.all([
    documentsOf(scope),
    lettersOf(scope),
    tokensOf(scope),
    workspaceSettings(scope),
    headers(),
  ]);
  const document = documents.find(({ id }) => id === asked) ?? documents[0];
  if (document === undefined) {
    return (
      <Frame locale={locale}>
        <EmptyState
          icon="document"
          title={say(locale, 'ui.link.no_documents')}
          action={
            <ButtonLink kind="primary" href="/documents">
              {say(locale, 'ui.link.to_documents')}
            </ButtonLink>
          }
        >
          {say(locale, 'ui.link.no_documents_more')}
        </EmptyState>
      </Frame>
    );
  }
  const found = await variablesOf(scope, document.id).catch(undefinedWhenUnreadable);
  const base = linkBase(asking);
  const unreachable = unreachableFromOutside(asking);
  return (
    <Frame locale={locale}>
      {unreachable !== undefined && <ReachNotice locale={locale} why={unreachable} address={base} />}
      {!settings.apiEnabled && (
        <div className="max-w-4xl">
          <ApiSwitch enabled={false} mayChange={mayChangeSettings(scope)} />
        </div>
      )}
      <LinkScreen
        document={{ id: document.id, name: document.name, pages: document.pages, ...(found ?? { variables: [], alike: false }) }}
        readable={found !== undefined}
        documents={documents.map(({ id, name }) => ({ id, name }))}
        letters={letters}
        tokens={tokens.map(({ id, name, last4, enabled, hasOldValue }) => ({ id, name, last4, enabled, hasOldValue }))}
        base={base}
        unreachable={unreachable !== undefined}
        mayMakeTokens={mayChangeSettings(scope)}
        apiEnabled={settings.apiEnabled}
        timeZone={workspace.timeZone}
      />
    </Frame>
  );
}

function Frame({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <>
      <PageHeader title={say(locale, 'ui.link.title')} lead={say(locale, 'ui.link.lead')} />
      {children}
    </>
  );
}

/** A document that a later version of the program wrote can be chosen by mistake; others can still be. */
function undefinedWhenUnreadable(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'conflict') return undefined;
  throw error;
}
