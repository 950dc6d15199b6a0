'use client';

import { FULL_SIZE } from '@/lib/editor/viewport';
import { runCommand } from '@/lib/editor/commands/registry';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { CommandButton } from './command-button';
import { useEditor, useEditorState } from './editor-context';

/** How large the page is seen, at the foot of the canvas. */
export function ViewBar({ onHelp }: { onHelp: () => void }) {
  const say = useSay();
  const editor = useEditor();
  const shown = useEditorState(({ session }) => session.page);
  const tool = useEditorState(({ session }) => session.tool);
  const rulers = useEditorState(({ session }) => session.rulers);
  const variableMarks = useEditorState(({ session }) => session.variableMarks);
  const percent = useEditorState(({ session }) => Math.round((session.viewport.zoom / FULL_SIZE) * 100));
  const count = useEditorState(({ document }) => document.pages.length);
  const at = useEditorState(({ document }) => document.pages.findIndex(({ id }) => id === shown));
  return (
    <div className="absolute right-3 bottom-3 flex max-w-[calc(100%-1.5rem)] items-center gap-0.5 rounded-lg border border-line bg-surface p-0.5 shadow-lift-high">
      {count > 1 && (
        <span className="flex items-center lg:hidden">
          <CommandButton command="previous_page" icon="back" />
          <span className="text-fine text-ink-muted tabular-nums">
            {at + 1}/{count}
          </span>
          <CommandButton command="next_page" icon="forward" />
          <span className="mx-0.5 h-5 w-px bg-line" />
        </span>
      )}
      <CommandButton command="tool_select" icon="pointer" pressed={tool === 'select'} />
      <CommandButton command="tool_hand" icon="hand" pressed={tool === 'hand'} />
      <span className="mx-0.5 h-5 w-px bg-line" />
      <CommandButton command="zoom_out" icon="minus" />
      <button
        type="button"
        title={say('ui.editor.command.zoom_full_size')}
        className="h-8 w-13 rounded-md text-fine whitespace-nowrap font-medium text-ink-muted tabular-nums hover:bg-hover hover:text-ink"
        onClick={() => runCommand(editor, 'zoom_full_size')}
      >
        {percent} %
      </button>
      <CommandButton command="zoom_in" icon="plus" />
      <CommandButton command="zoom_to_page" icon="fit" />
      {/* Rulers and keys serve a mouse and a keyboard; on a phone the bar has no room for them. */}
      <span className="flex items-center gap-0.5 max-sm:hidden">
        <CommandButton command="toggle_rulers" icon="ruler" pressed={rulers} />
        <CommandButton command="toggle_variable_marks" icon="variable" pressed={variableMarks} />
        <span className="mx-0.5 h-5 w-px bg-line" />
        <IconButton icon="help" label={say('ui.editor.shortcuts')} onClick={onHelp} />
      </span>
    </div>
  );
}
