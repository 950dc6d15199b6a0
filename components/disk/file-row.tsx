'use client';

import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import { CopyButton } from '../ui/copy-button';
import { IconButton } from '../ui/icon-button';
import { ContextMenu, Menu, type MenuEntry } from '../ui/menu';
import { Moment } from '../ui/moment';
import { FileLetters } from './file-letters';
import { FileNotes } from './file-notes';
import { FILE_STATE_TEXT, FileStateBadge } from './file-state-badge';
import { FileThumbnail } from './file-thumbnail';
import { useFileLink } from './link-base';

/** A file: its picture, name, where from and when, its state, and what can be done with it. Its name opens it. */
export function FileRow({
  file,
  showFolder,
  chosen,
  entries,
  onChoose,
  onOpen,
  onLetters,
}: {
  file: DiskFileItem;
  chosen: boolean;
  /** `range`: with all from the row that was chosen before. */
  onChoose: (way: 'toggle' | 'range') => void;
  showFolder: boolean;
  entries: readonly MenuEntry[];
  onOpen: () => void;
  onLetters: () => void;
}) {
  const say = useSay();
  const linkOf = useFileLink();
  const { id, name, documentName, folder, state, edition, created } = file;
  // In the trash its link opens nothing.
  const opens = state === 'ready' && file.daysLeft === null;
  const facts = [
    ...(file.daysLeft === null ? [] : [say('ui.documents.days_left', { count: file.daysLeft })]),
    documentName,
    ...(showFolder && folder !== null ? [folder.name] : []),
    ...(edition > 1 ? [say('ui.disk.edition', { number: edition })] : []),
  ];
  return (
    <ContextMenu
      entries={entries}
      className={`flex items-start gap-3 py-2 pr-2 pl-3 transition-colors duration-100 sm:pl-4 ${chosen ? 'bg-accent-soft' : 'hover:bg-hover'}`}
    >
      <ChoiceBox name={name} chosen={chosen} onChoose={onChoose} />
      <FileThumbnail file={file} />
      <div className="min-w-0 flex-1 py-0.5">
        {opens ? (
          <button
            type="button"
            onClick={onOpen}
            title={name}
            className="block max-w-full truncate rounded-sm text-left text-small font-medium hover:underline hover:decoration-line-strong hover:underline-offset-4"
          >
            {name}
          </button>
        ) : (
          <p className="truncate text-small font-medium" title={name}>
            {name}
          </p>
        )}
        <p className="truncate text-fine text-ink-muted">
          {state !== 'ready' && (
            <span className={`sm:hidden ${FILE_STATE_TEXT[state]}`}>
              {say(`ui.disk.state.${state}`)}
              {' · '}
            </span>
          )}
          {facts.join(' · ')}
          <span className="lg:hidden">
            {' · '}
            <Moment moment={created} />
          </span>
        </p>
        <FileLetters letters={file.letters} onOpen={onLetters} />
        <FileNotes notes={file.notes} />
      </div>
      <Moment moment={created} className="w-40 shrink-0 py-2.5 text-right text-fine text-ink-muted tabular-nums max-lg:hidden" />
      <div className="flex shrink-0 items-center gap-0.5 py-1.5">
        <span className="mr-1 flex justify-end max-sm:hidden sm:w-28">
          <FileStateBadge state={state} label={say(`ui.disk.state.${state}`)} />
        </span>
        {/* The same width without it, so that states and dates stand under one another. */}
        {!opens && <span className="w-8 max-sm:hidden" />}
        {opens && (
          <CopyButton text={linkOf(id)} icon="link" label={say('ui.disk.copy_link', { name })} className="size-8 px-0! max-sm:hidden" />
        )}
        <Menu entries={entries} trigger={<IconButton icon="more" label={say('ui.more_actions', { name })} tooltip={false} />} />
      </div>
    </ContextMenu>
  );
}

/** A native box: a hundred of them cost nothing, and it is as large to a finger as the row is high. */
function ChoiceBox({ name, chosen, onChoose }: { name: string; chosen: boolean; onChoose: (way: 'toggle' | 'range') => void }) {
  const say = useSay();
  return (
    <label className="-my-2 -mr-2 -ml-3 flex items-start self-stretch pt-[1.3rem] pr-2 pl-3 sm:-ml-4 sm:pl-4">
      <input
        type="checkbox"
        checked={chosen}
        aria-label={say('ui.disk.select', { name })}
        onChange={(event) => onChoose(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey ? 'range' : 'toggle')}
        className="size-4.5 accent-accent"
      />
    </label>
  );
}
