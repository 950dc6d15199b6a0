import type { Metadata } from 'next';
import { DiskScreen } from '@/components/disk/disk-screen';
import { TrashedFolders } from '@/components/disk/trashed-folders';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { diskFiles } from '@/lib/server/disk/disk-files';
import { trashedFolders } from '@/lib/server/disk/disk-folders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.disk.trash_title') };
}

export default async function DiskTrashPage() {
  const { scope, user, workspace } = await pageSession('/disk/trash');
  const { locale } = user;
  const [first, folders] = await Promise.all([
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
        above={<Breadcrumbs label={say(locale, 'ui.disk.path')} crumbs={crumbs} />}
      />
      <TrashedFolders folders={folders} />
      <DiskScreen choice={{ trash: '1' }} first={first} besideFolders={folders.length > 0} />
    </>
  );
}
