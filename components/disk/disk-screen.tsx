'use client';

import { useRouter } from 'next/navigation';
import { Suspense, useState, type DragEvent } from 'react';
import type { DiskFileItem } from '@/lib/api/disk';
import { ListTrouble } from '../list-trouble';
import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { onDemand } from '../ui/on-demand';
import { ChoiceBar } from './choice-bar';
import type { DiskQuestion } from './disk-dialogs';
import { startDragging } from './dragging';
import { FileList } from './file-list';
import type { ManyQuestion } from './many-dialogs';
import { useChoice } from './use-choice';
import { useDiskFiles, type DiskChoice } from './use-disk-files';
import { useFileActions } from './use-file-actions';
import { useFileEntries } from './use-file-entries';
import { useManyActions } from './use-many-actions';
import { useManyEntries } from './use-many-entries';

const DiskDialogs = onDemand(async () => (await import('./disk-dialogs')).DiskDialogs);

const ManyDialogs = onDemand(async () => (await import('./many-dialogs')).ManyDialogs);

/** The files of a folder, or those found anywhere, with what can be done with them; news come by themselves. */
export function DiskScreen({
  choice,
  first,
  besideFolders = false,
}: {
  choice: DiskChoice;
  /** Whether folders stand above: then no files is nothing to tell. */
  besideFolders?: boolean;
  first: { readonly files: readonly DiskFileItem[]; readonly more: boolean };
}) {
  const say = useSay();
  const [question, setQuestion] = useState<DiskQuestion>();
  const { files, more, trouble, loadMore, refresh: refreshFiles, remove } = useDiskFiles(choice, first);
  const [manyQuestion, setManyQuestion] = useState<ManyQuestion>();
  const trash = choice.trash !== undefined;
  const refresh = useWithFolders(refreshFiles, trash);
  const mayChange = useMay('PATCH /api/files/{fileId}');
  const actions = useFileActions({ onChanged: refresh, onGone: remove });
  const many = useManyActions({ onChanged: refresh, onGone: (ids) => remove(...ids) });
  const oneEntries = useFileEntries({ actions, trash, mayChange, onAsk: setQuestion });
  const open = (file: DiskFileItem) => void (trash || setQuestion({ ask: 'preview', file }));
  const chosen = useChoice(files, open, mayChange && !trash ? many.trash : undefined);
  const manyEntries = useManyEntries({
    files: chosen.chosen,
    trash,
    mayChange,
    actions: many,
    onAsk: setManyQuestion,
    onDone: chosen.clear,
  });
  const entriesOf = (file: DiskFileItem) => (chosen.chosen.length > 1 && chosen.isChosen(file.id) ? manyEntries : oneEntries(file));
  const drag = (event: DragEvent, file: DiskFileItem) => {
    const some = chosen.isChosen(file.id) ? chosen.chosen : [file];
    startDragging(event, some.length === 1 ? file.name : say('ui.disk.selected', { count: some.length }), {
      moveTo: (to) => (some.length === 1 ? actions.move(file, to) : many.move(some, to).then(chosen.clear)),
    });
  };
  return (
    <>
      {trouble && <ListTrouble problem={trouble} unreachable={say('ui.disk.lost')} onTryAgain={refresh} />}
      {files.length === 0 && besideFolders ? null : files.length === 0 ? (
        <NoFiles trash={trash} filtered={isFiltered(choice)} inFolder={choice.folder !== undefined && choice.folder !== 'root'} />
      ) : (
        <FileList
          files={files}
          more={more}
          showFolder={choice.folder === undefined}
          choice={chosen}
          entriesOf={entriesOf}
          onOpen={open}
          onLetters={(file) => setQuestion({ ask: 'letters', file })}
          onMore={loadMore}
          onDrag={mayChange && !trash ? drag : undefined}
        />
      )}
      <ChoiceBar count={chosen.chosen.length} entries={manyEntries} onClear={chosen.clear} />
      {manyQuestion !== undefined && (
        <Suspense>
          <ManyDialogs
            ask={manyQuestion}
            files={chosen.chosen}
            actions={many}
            onClose={() => setManyQuestion(undefined)}
            onDone={chosen.clear}
          />
        </Suspense>
      )}
      {question !== undefined && (
        <Suspense>
          <DiskDialogs
            question={{ ...question, file: files.find(({ id }) => id === question.file.id) ?? question.file }}
            files={files}
            actions={actions}
            onAsk={setQuestion}
            onClose={() => setQuestion(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

/** A file that comes out of the trash brings its folder along, which is the page's to show. */
function useWithFolders(refreshFiles: () => Promise<void>, trash: boolean): () => Promise<void> {
  const router = useRouter();
  return async () => {
    await refreshFiles();
    if (trash) router.refresh();
  };
}

function isFiltered({ creation, documentId, search, state, days, letters }: DiskChoice): boolean {
  return [creation, documentId, search, state, days, letters].some((chosen) => chosen !== undefined);
}

function NoFiles(what: { trash: boolean; filtered: boolean; inFolder: boolean }) {
  const say = useSay();
  if (what.filtered) {
    return (
      <EmptyState icon="search" title={say('ui.disk.none_found')}>
        {say('ui.disk.none_found_more')}
      </EmptyState>
    );
  }
  if (what.trash) return <EmptyState icon="trash" title={say('ui.disk.trash_empty')} />;
  return (
    <EmptyState
      icon={what.inFolder ? 'folder' : 'disk'}
      title={say(what.inFolder ? 'ui.disk.empty_folder' : 'ui.disk.empty')}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <ButtonLink kind="primary" href="/documents">
            {say('ui.disk.empty_test')}
          </ButtonLink>
          <ButtonLink href="/getcourse">{say('ui.disk.empty_link')}</ButtonLink>
        </div>
      }
    >
      {say(what.inFolder ? 'ui.disk.empty_folder_more' : 'ui.disk.empty_more')}
    </EmptyState>
  );
}
