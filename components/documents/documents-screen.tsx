'use client';

import { useState, type ReactNode } from 'react';
import { useLocale, useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { PageHeader } from '../ui/page-header';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { SearchField } from '../ui/search-field';
import { Tooltip } from '../ui/tooltip';
import { DocumentDialogs, type DocumentQuestion } from './document-dialogs';
import { DocumentList } from './document-list';
import { keepDocumentsView, type DocumentsView } from './documents-view';
import { FolderList } from './folder-list';
import type { DocumentFolderItem, DocumentItem } from './listed-document';
import { NewDocumentDialog } from './new-document-dialog';
import { PictureDrop } from './picture-drop';
import { useDocumentActions } from './use-document-actions';
import { useDocumentEntries } from './use-document-entries';
import { useNewFromPicture } from './use-new-from-picture';

/** The documents of a workspace, all of them or one folder's; a search looks through all. */
export function DocumentsScreen({
  documents,
  folders,
  folderId,
  view: firstView,
}: {
  documents: readonly DocumentItem[];
  /** How this person last had it. */
  view: DocumentsView;
  folders: readonly DocumentFolderItem[];
  /** Undefined: not in a folder. */
  folderId: string | undefined;
}) {
  const say = useSay();
  const mayMake = useMay('POST /api/documents/from-design');
  const mayFolder = useMay('POST /api/document-folders');
  const [search, setSearch] = useState('');
  const [beginning, setBeginning] = useState(false);
  const [question, setQuestion] = useState<DocumentQuestion>();
  const actions = useDocumentActions();
  const documentEntries = useDocumentEntries({ actions, canMove: folders.length > 0, onAsk: setQuestion });
  const { makeAll, current } = useNewFromPicture(folderId);
  const folder = folders.find(({ id }) => id === folderId);
  const [view, setView] = useDocumentsView(firstView);
  const locale = useLocale();
  const wanted = search.trim().toLocaleLowerCase();
  const found =
    wanted === ''
      ? documents.filter((document) => document.folderId === (folderId ?? null))
      : documents.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const shown =
    view.order === 'name' ? found.toSorted((one, other) => one.name.localeCompare(other.name, locale, { numeric: true })) : found;
  const begin = mayMake && (
    <Button kind="primary" busy={current !== undefined} onClick={() => setBeginning(true)}>
      {current === undefined && <Icon name="plus" />}
      {say('ui.documents.new')}
    </Button>
  );

  return (
    <PictureDrop onFiles={(files) => void makeAll(files)}>
      <PageHeader
        title={folder?.name ?? say('ui.documents.title')}
        above={folder && <FolderPath folder={folder} />}
        actions={
          <>
            <SearchField label={say('ui.documents.search')} value={search} onChange={setSearch} className="w-full sm:w-56" />
            {mayFolder && folder === undefined && (
              <IconButton icon="folder-plus" label={say('ui.documents.new_folder')} onClick={() => setQuestion({ ask: 'new-folder' })} />
            )}
            <TrashLink />
            {begin}
          </>
        }
      />
      <p role="status" className={current === undefined ? 'sr-only' : 'mb-4 text-small text-ink-muted'}>
        {current !== undefined && say('ui.documents.taking_in', { name: current })}
      </p>
      <FolderList folders={folder === undefined && wanted === '' ? folders : []} documents={documents} onAsk={setQuestion} />
      {shown.length > 0 ? (
        <>
          <ViewChoice view={view} onChange={setView} />
          <DocumentList look={view.look} documents={shown} entriesOf={documentEntries} />
        </>
      ) : (
        <NothingShown search={search.trim()} inFolder={folder !== undefined} any={documents.length > 0} action={begin} />
      )}
      <NewDocumentDialog
        open={beginning}
        folderId={folderId}
        takingIn={current !== undefined}
        onClose={() => setBeginning(false)}
        onPictures={(files) => void makeAll(files)}
      />
      <DocumentDialogs question={question} folders={folders} actions={actions} onClose={() => setQuestion(undefined)} />
    </PictureDrop>
  );
}

function useDocumentsView(first: DocumentsView): readonly [DocumentsView, (view: DocumentsView) => void] {
  const [view, setView] = useState(first);
  const change = (next: DocumentsView) => {
    setView(next);
    keepDocumentsView(next);
  };
  return [view, change];
}

function ViewChoice({ view, onChange }: { view: DocumentsView; onChange: (view: DocumentsView) => void }) {
  const say = useSay();
  return (
    <div className="mb-3 flex items-center justify-end gap-2">
      <Select
        compact
        label={say('ui.documents.order')}
        value={view.order}
        onChange={(order) => onChange({ ...view, order })}
        options={(['changed', 'name'] as const).map((value) => ({ value, label: say(`ui.documents.order.${value}`) }))}
      />
      <Segmented
        label={say('ui.documents.look')}
        value={view.look}
        onChange={(look) => onChange({ ...view, look })}
        options={(['grid', 'list'] as const).map((value) => ({ value, label: say(`ui.documents.look.${value}`), icon: value }))}
      />
    </div>
  );
}

function FolderPath({ folder }: { folder: DocumentFolderItem }) {
  const say = useSay();
  const crumbs = [
    { label: say('ui.documents.title'), href: '/documents' },
    { label: folder.name, href: `/documents?folder=${folder.id}` },
  ];
  return <Breadcrumbs label={say('ui.documents.path')} crumbs={crumbs} />;
}

function TrashLink() {
  const say = useSay();
  return (
    <Tooltip text={say('ui.documents.trash_title')}>
      <ButtonLink href="/documents/trash" kind="quiet" size="small" className="w-8 px-0!" aria-label={say('ui.documents.trash_title')}>
        <Icon name="trash" className="size-4.5" />
      </ButtonLink>
    </Tooltip>
  );
}

function NothingShown({ search, inFolder, any, action }: { search: string; inFolder: boolean; any: boolean; action: ReactNode }) {
  const say = useSay();
  if (search !== '') {
    return (
      <EmptyState icon="search" title={say('ui.documents.none_found')}>
        {say('ui.documents.none_found_more', { text: search })}
      </EmptyState>
    );
  }
  if (!inFolder && any) return null;
  return (
    <EmptyState
      icon={inFolder ? 'folder' : 'picture'}
      title={say(inFolder ? 'ui.documents.empty_folder' : 'ui.documents.empty')}
      action={action}
    >
      {say(inFolder ? 'ui.documents.empty_folder_more' : 'ui.documents.empty_more')}
    </EmptyState>
  );
}
