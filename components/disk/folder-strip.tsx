'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { api, type ApiResult } from '@/lib/api/client';
import { FolderCard } from '../documents/folder-card';
import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { copyText } from '../ui/copy-text';
import { NameDialog } from '../ui/name-dialog';
import { SearchField } from '../ui/search-field';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';
import { useZipDownload } from './use-zip-download';

interface Folder {
  readonly id: string;
  readonly name: string;
}

const FolderPicker = lazy(async () => ({ default: (await import('./folder-picker')).FolderPicker }));

/** Folders shown at first, and with each press for more. */
const AT_ONCE = 60;

/** The folders in a folder, with what can be done with them; of very many the first ones, and a field to find others in. */
export function FolderStrip({
  folders,
  parentId,
}: {
  folders: readonly Folder[];
  /** Where they lie; null: at the top. */ parentId: string | null;
}) {
  const say = useSay();
  const router = useRouter();
  const problemText = useProblemText();
  const downloadZip = useZipDownload();
  const mayChange = useMay('PATCH /api/folders/{folderId}');
  const found = useFoundFolders(folders);
  const [question, setQuestion] = useState<{ readonly ask: 'rename' | 'move' | 'remove'; readonly folder: Folder }>();

  function ended(result: ApiResult<unknown>): string | undefined {
    if (!result.ok) return problemText(result.problem);
    router.refresh();
    return undefined;
  }

  async function put({ id }: Folder, to: string | null): Promise<boolean> {
    const wrong = ended(await api('PATCH /api/folders/{folderId}', { params: { folderId: id }, body: { parentId: to } }));
    if (wrong !== undefined) showToast({ text: wrong, kind: 'bad' });
    return wrong === undefined;
  }

  async function move(moved: Folder, to: string | null) {
    if (!(await put(moved, to))) return;
    const undo = { label: say('ui.undo'), onUndo: () => void put(moved, parentId) };
    showToast({ text: say('ui.disk.folder_moved', { name: moved.name }), undo });
  }

  async function copyId(id: string) {
    const done = await copyText(id);
    showToast({ text: say(done ? 'ui.copied' : 'ui.copy_failed'), kind: done ? 'done' : 'bad' });
  }

  const folder = question?.folder;
  const params = { folderId: folder?.id ?? '' };
  return (
    <>
      {folders.length > AT_ONCE && (
        <SearchField label={say('ui.disk.find_folder')} value={found.text} onChange={found.search} className="mb-3 sm:w-72" />
      )}
      <ul aria-label={say('ui.disk.folders')} className="mb-5 grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-3 empty:hidden">
        {found.shown.map((item) => (
          <FolderCard
            key={item.id}
            name={item.name}
            href={`/disk?folder=${item.id}`}
            entries={[
              { label: say('ui.disk.copy_folder_id'), icon: 'link', onSelect: () => void copyId(item.id) },
              { label: say('ui.disk.zip'), icon: 'download', onSelect: () => void downloadZip({ folder: item.id }) },
              ...(mayChange
                ? [
                    { label: say('ui.disk.rename'), icon: 'pencil' as const, onSelect: () => setQuestion({ ask: 'rename', folder: item }) },
                    { label: say('ui.disk.move'), icon: 'move' as const, onSelect: () => setQuestion({ ask: 'move', folder: item }) },
                    'rule' as const,
                    {
                      label: say('ui.documents.folder_delete'),
                      icon: 'trash' as const,
                      danger: true,
                      onSelect: () => setQuestion({ ask: 'remove', folder: item }),
                    },
                  ]
                : []),
            ]}
          />
        ))}
      </ul>
      {found.shown.length === 0 && folders.length > 0 && (
        <p role="status" className="mb-5 text-small text-ink-muted">
          {say('ui.disk.no_such_folder')}
        </p>
      )}
      {found.hidden > 0 && (
        <Button size="small" className="-mt-2 mb-5" onClick={found.showMore}>
          {say('ui.disk.more_folders', { count: found.hidden })}
        </Button>
      )}
      <NameDialog
        key={folder?.id}
        open={question?.ask === 'rename'}
        onClose={() => setQuestion(undefined)}
        title={say('ui.disk.rename')}
        label={say('ui.documents.folder_name')}
        value={folder?.name ?? ''}
        action={say('ui.save')}
        onSave={async (name) => ended(await api('PATCH /api/folders/{folderId}', { params, body: { name } }))}
      />
      {question?.ask === 'move' && (
        <Suspense>
          <FolderPicker
            title={say('ui.disk.move_title', { name: question.folder.name })}
            action={say('ui.disk.move_here')}
            current={parentId}
            onClose={() => setQuestion(undefined)}
            onChoose={(to) => move(question.folder, to?.id ?? null)}
          />
        </Suspense>
      )}
      <ConfirmDialog
        open={question?.ask === 'remove'}
        onClose={() => setQuestion(undefined)}
        title={say('ui.documents.folder_delete_title', { name: folder?.name ?? '' })}
        confirm={say('ui.documents.folder_delete')}
        danger
        onConfirm={async () => {
          const wrong = ended(await api('DELETE /api/folders/{folderId}', { params }));
          if (wrong !== undefined) showToast({ text: wrong, kind: 'bad' });
        }}
      >
        {say('ui.disk.folder_remove_more')}
      </ConfirmDialog>
    </>
  );
}

/** Those that have what is typed in their names, and of these the first ones. */
function useFoundFolders(folders: readonly Folder[]) {
  const [text, search] = useState('');
  const [limit, setLimit] = useState(AT_ONCE);
  const wanted = folded(text.trim());
  const found = wanted === '' ? folders : folders.filter(({ name }) => folded(name).includes(wanted));
  return { text, search, shown: found.slice(0, limit), hidden: found.length - limit, showMore: () => setLimit(limit + AT_ONCE) };
}

/** Letter case and ё tell nothing. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е');
}
