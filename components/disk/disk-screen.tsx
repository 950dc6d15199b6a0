'use client';

import { lazy, Suspense, useState } from 'react';
import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import { EmptyState } from '../ui/empty-state';
import type { DiskQuestion } from './disk-dialogs';
import { FileList } from './file-list';
import { useDiskFiles, type DiskChoice } from './use-disk-files';
import { useFileActions } from './use-file-actions';
import { useFileEntries } from './use-file-entries';

const DiskDialogs = lazy(async () => ({ default: (await import('./disk-dialogs')).DiskDialogs }));

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
  const [question, setQuestion] = useState<DiskQuestion>();
  const { files, more, loadMore, refresh, remove } = useDiskFiles(choice, first);
  const actions = useFileActions({ onChanged: refresh, onGone: remove });
  const trash = choice.trash !== undefined;
  const entriesOf = useFileEntries({ actions, trash, onAsk: setQuestion });
  const asItIsNow = (file: DiskFileItem) => files.find(({ id }) => id === file.id) ?? file;
  const filtered = choice.creation !== undefined || choice.search !== undefined || choice.state !== undefined || choice.days !== undefined;
  return (
    <>
      {files.length === 0 && besideFolders ? null : files.length === 0 ? (
        <NoFiles trash={trash} filtered={filtered} inFolder={choice.folder !== undefined && choice.folder !== 'root'} />
      ) : (
        <FileList
          files={files}
          more={more}
          showFolder={choice.folder === undefined}
          entriesOf={entriesOf}
          onOpen={(file) => setQuestion({ ask: 'preview', file })}
          onLetters={(file) => setQuestion({ ask: 'letters', file })}
          onMore={loadMore}
        />
      )}
      {question !== undefined && (
        <Suspense>
          <DiskDialogs
            question={{ ...question, file: asItIsNow(question.file) }}
            actions={actions}
            onClose={() => setQuestion(undefined)}
          />
        </Suspense>
      )}
    </>
  );
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
  const key = what.inFolder ? 'ui.disk.empty_folder' : 'ui.disk.empty';
  return (
    <EmptyState icon={what.inFolder ? 'folder' : 'disk'} title={say(key)}>
      {say(`${key}_more`)}
    </EmptyState>
  );
}
