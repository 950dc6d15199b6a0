import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { DocumentsScreen } from '@/components/documents/documents-screen';
import { DOCUMENTS_VIEW_COOKIE, readDocumentsView } from '@/components/documents/documents-view';
import { documentItem } from '@/components/documents/listed-document';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { documentsOf } from '@/lib/server/documents/documents-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.documents.title') };
}

export default async function DocumentsPage({
  searchParams,
}: {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const wanted = (await searchParams)['folder'];
  const { scope, user, workspace } = await pageSession(
    typeof wanted === 'string' ? `/documents?folder=${encodeURIComponent(wanted)}` : '/documents',
  );
  const { documents, folders } = await documentsOf(scope);
  const items = documents.map((document) => documentItem(document, user.locale, workspace.timeZone));
  const view = readDocumentsView((await cookies()).get(DOCUMENTS_VIEW_COOKIE)?.value);
  const folder = folders.find(({ id }) => id === wanted);
  return <DocumentsScreen key={folder?.id ?? ''} documents={items} folders={folders} folderId={folder?.id} view={view} />;
}
