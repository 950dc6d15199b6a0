'use client';

import { Suspense, useState } from 'react';
import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Button } from '../ui/button';
import { SearchField } from '../ui/search-field';
import { onDemand } from '../ui/on-demand';
import { DiskFolderCard } from './disk-folder-card';
import type { FolderQuestion } from './folder-dialogs';
import { useFolderActions } from './use-folder-actions';
import { useFolderEntries } from './use-folder-entries';

interface Folder {
  readonly id: string;
  readonly name: string;
}

const FolderDialogs = onDemand(async () => (await import('./folder-dialogs')).FolderDialogs);

/** Folders shown at first, and with each press for more. */
const AT_ONCE = 60;

/** The folders in a folder, with what can be done with them; of very many the first ones, and a field to find others in. */
export function FolderStrip({
  folders,
  parentId,
}: {
  folders: readonly Folder[];
  /** Where they lie; null: at the top. */
  parentId: string | null;
}) {
  const say = useSay();
  const found = useFoundFolders(folders);
  const [question, setQuestion] = useState<FolderQuestion>();
  const mayChange = useMay('PATCH /api/folders/{folderId}');
  const actions = useFolderActions();
  const entriesOf = useFolderEntries({ mayChange, actions, onAsk: setQuestion });
  return (
    <>
      {folders.length > AT_ONCE && (
        <SearchField label={say('ui.disk.find_folder')} value={found.text} onChange={found.search} className="mb-3 sm:w-72" />
      )}
      <ul aria-label={say('ui.disk.folders')} className="mb-5 grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-3 empty:hidden">
        {found.shown.map((item) => (
          <DiskFolderCard
            key={item.id}
            folder={item}
            entries={entriesOf(item)}
            onMove={mayChange ? (to) => actions.move(item, to, parentId) : undefined}
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
      {question !== undefined && (
        <Suspense>
          <FolderDialogs question={question} parentId={parentId} actions={actions} onClose={() => setQuestion(undefined)} />
        </Suspense>
      )}
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
