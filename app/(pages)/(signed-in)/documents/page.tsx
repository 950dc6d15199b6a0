import type { Metadata } from 'next';
import { DocumentList } from '@/components/documents/document-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { formatMoment } from '@/lib/i18n/ui/format-moment';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { documentsOf } from '@/lib/server/documents/documents-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.documents.title') };
}

export default async function DocumentsPage() {
  const { scope, user, workspace } = await pageSession('/documents');
  const documents = (await documentsOf(scope)).map(({ updatedAt, ...document }) => ({
    ...document,
    changed: { iso: updatedAt.toISOString(), text: formatMoment(updatedAt, user.locale, workspace.timeZone) },
  }));
  return (
    <>
      <PageHeader title={say(user.locale, 'ui.documents.title')} lead={say(user.locale, 'ui.documents.lead')} />
      {documents.length === 0 ? (
        <EmptyState icon="document" title={say(user.locale, 'ui.documents.empty')}>
          {say(user.locale, 'ui.documents.empty_more')}
        </EmptyState>
      ) : (
        <DocumentList locale={user.locale} documents={documents} />
      )}
    </>
  );
}
