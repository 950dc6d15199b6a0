import type { Metadata } from 'next';
import { documentItem } from '@/components/documents/listed-document';
import { TrashScreen } from '@/components/documents/trash-screen';
import { EmptyTrash } from '@/components/empty-trash';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { trashedDocumentsOf } from '@/lib/server/documents/documents-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.documents.trash_title') };
}

export default async function TrashPage() {
  const { scope, user, workspace } = await pageSession('/documents/trash');
  const { locale } = user;
  const documents = (await trashedDocumentsOf(scope, new Date())).map((document) => ({
    ...documentItem(document, locale, workspace.timeZone),
    daysLeft: document.daysLeft,
  }));
  const crumbs = [
    { label: say(locale, 'ui.documents.title'), href: '/documents' },
    { label: say(locale, 'ui.documents.trash_title'), href: '/documents/trash' },
  ];
  return (
    <>
      <PageHeader
        title={say(locale, 'ui.documents.trash_title')}
        lead={say(locale, 'ui.documents.trash_lead')}
        actions={documents.length > 0 && <EmptyTrash of="documents" />}
        above={<Breadcrumbs label={say(locale, 'ui.documents.path')} crumbs={crumbs} />}
      />
      <TrashScreen documents={documents} />
    </>
  );
}
