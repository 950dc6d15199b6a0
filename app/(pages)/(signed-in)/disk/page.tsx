import type { Metadata } from 'next';
import { FileList, type FileListItem } from '@/components/disk/file-list';
import { fileNotes } from '@/components/disk/file-note-texts';
import { ListPaging } from '@/components/disk/list-paging';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { PageHeader } from '@/components/ui/page-header';
import { formatMoment } from '@/lib/i18n/ui/format-moment';
import { say } from '@/lib/i18n/ui/say';
import { isUuid } from '@/lib/ids';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { filesOnDisk } from '@/lib/server/disk/files-on-disk';

const FILES_ON_A_PAGE = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.disk.title') };
}

export default async function DiskPage({
  searchParams,
}: {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const { scope, user, workspace } = await pageSession('/disk');
  const after = keyOf((await searchParams)['after']);
  // One more than shown tells whether there are older ones.
  const found = await filesOnDisk(scope, { after, limit: FILES_ON_A_PAGE + 1 });
  const files = found.slice(0, FILES_ON_A_PAGE).map((file): FileListItem => ({
    id: file.id,
    name: file.name,
    documentName: file.documentName,
    state: file.withdrawnAt === null ? file.state : 'withdrawn',
    created: { iso: file.createdAt.toISOString(), text: formatMoment(file.createdAt, user.locale, workspace.timeZone) },
    notes: fileNotes(user.locale, file),
  }));
  const older = found.length > FILES_ON_A_PAGE ? files.at(-1)?.id : undefined;
  const here = after === undefined ? '/disk' : `/disk?after=${after}`;
  return (
    <>
      <PageHeader
        title={say(user.locale, 'ui.disk.title')}
        lead={say(user.locale, 'ui.disk.lead')}
        actions={
          <ButtonLink size="small" href={here} prefetch={false}>
            <Icon name="refresh" />
            {say(user.locale, 'ui.disk.refresh')}
          </ButtonLink>
        }
      />
      {files.length === 0 ? (
        <EmptyState icon="disk" title={say(user.locale, 'ui.disk.empty')}>
          {say(user.locale, 'ui.disk.empty_more')}
        </EmptyState>
      ) : (
        <FileList locale={user.locale} files={files} />
      )}
      <ListPaging locale={user.locale} newest={after === undefined ? undefined : '/disk'} older={older && `/disk?after=${older}`} />
    </>
  );
}

function keyOf(after: string | string[] | undefined): string | undefined {
  return typeof after === 'string' && isUuid(after) ? after : undefined;
}
