'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { useId, useState } from 'react';
import type { Command } from '@/lib/editor/commands/define-command';
import { foundCommands } from '@/lib/editor/commands/find-commands';
import { commandOf, runCommand, type CommandId } from '@/lib/editor/commands/registry';
import { shortcutText } from '@/lib/editor/shortcut';
import { useSay } from '../locale-context';
import { Icon } from '../ui/icon';
import { onMac } from './command-button';
import { useEditor } from './editor-context';
import { recentCommands, rememberCommand } from './recent-commands';
import { useActiveInSight, useListKeys } from './use-list-keys';

/** Every command by its name: type a part of it, Enter runs it. What was used last stands at the top. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const say = useSay();
  return (
    <Base.Root open onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed top-[12dvh] left-1/2 z-40 flex max-h-[min(28rem,76dvh)] w-[min(36rem,calc(100vw-1.5rem))] -translate-x-1/2 flex-col overflow-hidden rounded-xl bg-surface shadow-top outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
          <Base.Title className="sr-only">{say('ui.editor.command.open_palette')}</Base.Title>
          <Search onClose={onClose} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Search({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const editor = useEditor();
  const list = useId();
  const [query, setQuery] = useState('');
  const [recent] = useState(recentCommands);
  const found = foundCommands(editor, query, ({ label }) => say(label), recent);
  const keys = useListKeys({ count: found.length, about: query, onChoose: (at) => run(found[at]?.id), onClose });
  const lineId = (at: number) => `${list}-${at}`;
  useActiveInSight(lineId(keys.active));

  function run(id: CommandId | undefined) {
    const { isEnabled }: Pick<Command, 'isEnabled'> = commandOf(id ?? 'open_palette');
    if (id === undefined || !isEnabled(editor)) return;
    rememberCommand(id);
    onClose();
    runCommand(editor, id);
  }

  return (
    <>
      <div className="relative border-b border-line">
        <Icon name="search" className="pointer-events-none absolute top-4 left-4 size-4 text-ink-faint" />
        <input
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? lineId(keys.active) : undefined}
          aria-label={say('ui.editor.palette.search')}
          placeholder={say('ui.editor.palette.search')}
          value={query}
          maxLength={100}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={keys.onKey}
          className="h-12 w-full bg-transparent pr-4 pl-11 text-body outline-none placeholder:text-ink-faint"
        />
      </div>
      <div id={list} role="listbox" aria-label={say('ui.editor.command.open_palette')} className="min-h-0 overflow-y-auto p-1.5">
        {found.map(({ id, name, enabled }, at) => (
          <div
            key={id}
            id={lineId(at)}
            role="option"
            aria-selected={at === keys.active}
            aria-disabled={!enabled || undefined}
            onPointerMove={() => at !== keys.active && keys.setActive(at)}
            onClick={() => run(id)}
            className="flex min-h-9 cursor-default items-center justify-between gap-4 rounded-md px-3 py-1.5 text-small select-none aria-disabled:text-ink-faint aria-selected:bg-hover"
          >
            <span>{name}</span>
            <Keys id={id} />
          </div>
        ))}
        {found.length === 0 && (
          <p role="status" className="px-3 py-4 text-small text-ink-muted">
            {say('ui.editor.palette.nothing')}
          </p>
        )}
      </div>
    </>
  );
}

function Keys({ id }: { id: CommandId }) {
  const { shortcuts }: Pick<Command, 'shortcuts'> = commandOf(id);
  const [keys] = shortcuts;
  return keys === undefined ? null : <kbd className="shrink-0 font-sans text-fine text-ink-muted">{shortcutText(keys, onMac)}</kbd>;
}
