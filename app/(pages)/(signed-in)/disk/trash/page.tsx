import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { DiskScreen } from '@/components/disk/disk-screen';
import { LinkBaseProvider } from '@/components/disk/link-base';
import { TrashedFolders } from '@/components/disk/trashed-folders';
import { EmptyTrash } from '@/components/empty-trash';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { diskFiles } from '@/lib/server/disk/disk-files';
import { trashedFolders } from '@/lib/server/disk/disk-folders';
import { linkBase } from '@/lib/server/http/link-base';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.disk.trash_title') };
}

export default async function DiskTrashPage() {
  const { scope, user, workspace } = await pageSession('/disk/trash');
  const { locale } = user;
  const [asking, first, folders] = await Promise.all([
    headers(),
    diskFiles(scope, { locale, timeZone: workspace.timeZone }, { trash: '1' }),
    trashedFolders(scope, new Date()),
  ]);
  const crumbs = [
    { label: say(locale, 'ui.disk.title'), href: '/disk' },
    { label: say(locale, 'ui.disk.trash_title'), href: '/disk/trash' },
  ];
  return (
    <>
      <PageHeader
        title={say(locale, 'ui.disk.trash_title')}
        lead={say(locale, 'ui.disk.trash_lead')}
        actions={first.files.length + folders.length > 0 && <EmptyTrash of="disk" />}
        above={<Breadcrumbs label={say(locale, 'ui.disk.path')} crumbs={crumbs} />}
      />
      <TrashedFolders folders={folders} />
      <LinkBaseProvider base={linkBase(asking)}>
        <DiskScreen choice={{ trash: '1' }} first={first} besideFolders={folders.length > 0} />
      </LinkBaseProvider>
    </>
  );
}
