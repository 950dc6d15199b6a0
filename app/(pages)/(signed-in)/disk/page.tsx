import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { DiskFilters } from '@/components/disk/disk-filters';
import { diskAddress } from '@/components/disk/disk-address';
import { DiskPath } from '@/components/disk/disk-path';
import { DiskScreen } from '@/components/disk/disk-screen';
import { LinkBaseProvider } from '@/components/disk/link-base';
import { FolderStrip } from '@/components/disk/folder-strip';
import { NewFolderButton } from '@/components/disk/new-folder-button';
import { ReachNotice } from '@/components/reach-notice';
import { ButtonAnchor } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { DiskChoice } from '@/components/disk/use-disk-files';
import { apiAddress } from '@/lib/api/client';
import { diskQuery } from '@/lib/api/disk';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { diskFiles } from '@/lib/server/disk/disk-files';
import { foldersIn, pathOfFolder } from '@/lib/server/disk/disk-folders';
import { documentsOf } from '@/lib/server/documents/documents-of';
import { linkBase } from '@/lib/server/http/link-base';
import { unreachableFromOutside } from '@/lib/server/settings/connections';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.disk.title') };
}

export default async function DiskPage({
  searchParams,
}: {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const read = diskQuery
    .pick({ folder: true, creation: true, documentId: true, search: true, state: true, days: true, letters: true })
    .safeParse(await searchParams);
  const query = read.success ? read.data : {};
  const asked = { ...query, days: query.days === undefined ? undefined : String(query.days), search: query.search?.trim() || undefined };
  const { scope, user, workspace } = await pageSession(diskAddress(asked));
  const { locale } = user;
  const filtered =
    asked.creation !== undefined ||
    asked.documentId !== undefined ||
    asked.search !== undefined ||
    asked.state !== undefined ||
    asked.days !== undefined ||
    asked.letters !== undefined;
  // Whoever looks for something looks everywhere.
  const choice = { ...asked, folder: filtered ? undefined : (asked.folder ?? 'root') };
  const folderId = choice.folder === 'root' ? undefined : choice.folder;
  const [asking, first, { documents }, folders, path] = await Promise.all([
    headers(),
    diskFiles(scope, { locale, timeZone: workspace.timeZone }, { ...query, search: asked.search, folder: choice.folder }),
    documentsOf(scope),
    filtered ? [] : foldersIn(scope, folderId),
    folderId === undefined ? [] : pathOfFolder(scope, folderId).catch(orNotFound),
  ]);
  const why = unreachableFromOutside(asking);
  return (
    <>
      <PageHeader
        title={path.at(-1)?.name ?? say(locale, 'ui.disk.title')}
        above={path.length > 0 ? <DiskPath path={path} /> : undefined}
        actions={
          <>
            <ButtonLink href="/disk/trash" kind="quiet" size="small">
              <Icon name="trash" />
              {say(locale, 'ui.disk.trash_title')}
            </ButtonLink>
            {first.files.length > 0 && <ListDownload choice={choice} label={say(locale, 'ui.disk.csv')} />}
            {!filtered && <NewFolderButton parentId={folderId ?? null} />}
          </>
        }
      />
      {why !== undefined && first.files.length > 0 && <ReachNotice locale={locale} why={why} address={linkBase(asking)} about="files" />}
      <DiskFilters choice={asked} documents={documents.map(({ id, name }) => ({ id, name }))} />
      {asked.creation !== undefined && <OneCall locale={locale} rest={diskAddress({ ...asked, creation: undefined })} />}
      {folders.length > 0 && <FolderStrip folders={folders} parentId={folderId ?? null} />}
      <LinkBaseProvider base={linkBase(asking)}>
        <DiskScreen key={JSON.stringify(choice)} choice={choice} first={first} besideFolders={folders.length > 0} />
      </LinkBaseProvider>
    </>
  );
}

/** The files shown, all of them, as a table for a spreadsheet. */
function ListDownload({ choice, label }: { choice: DiskChoice; label: string }) {
  return (
    <ButtonAnchor href={apiAddress('GET /api/disk/csv', { query: { ...choice } })} target="_self" download kind="quiet" size="small">
      <Icon name="download" />
      {label}
    </ButtonAnchor>
  );
}

/** Says that only one call's files are shown, and leads out of that. */
function OneCall({ locale, rest }: { locale: Locale; rest: string }) {
  return (
    <div className="mb-4">
      <Notice
        tone="neutral"
        action={
          <ButtonLink href={rest} kind="quiet" size="small">
            {say(locale, 'ui.disk.show_all')}
          </ButtonLink>
        }
      >
        {say(locale, 'ui.disk.one_call')}
      </Notice>
    </div>
  );
}

function orNotFound(error: unknown): never {
  if (error instanceof AppError && error.code === 'not_found') notFound();
  throw error;
}
