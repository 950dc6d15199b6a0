'use client';

import type { Command } from '@/lib/editor/commands/define-command';
import { isEnabled } from '@/lib/editor/commands/enabled-commands';
import { commandOf, runCommand, type CommandId } from '@/lib/editor/commands/registry';
import { shortcutText } from '@/lib/editor/shortcut';
import { useSay } from '../locale-context';
import type { IconName } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { useEditor, useEditorState } from './editor-context';

/** Whether keys are written as on a Mac. */
export const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A button for a command, with its keys in the hint; greyed out while it cannot be run. */
export function CommandButton({
  command,
  icon,
  pressed,
  about,
  size = 'medium',
}: {
  command: CommandId;
  icon: IconName;
  pressed?: boolean;
  /** What it would be done to, told after its name. */
  about?: string | undefined;
  size?: 'small' | 'medium';
}) {
  const say = useSay();
  const editor = useEditor();
  const name = say(commandOf(command).label) + (about === undefined ? '' : `: ${about}`);
  const { shortcuts }: Pick<Command, 'shortcuts'> = commandOf(command);
  const enabled = useEditorState(() => isEnabled(editor, command));
  const [keys] = shortcuts;
  return (
    <IconButton
      icon={icon}
      size={size}
      label={keys === undefined ? name : `${name} (${shortcutText(keys, onMac)})`}
      aria-pressed={pressed}
      disabled={!enabled}
      // What is being typed in keeps the focus, and what is marked in it stays marked.
      onMouseDown={(event) => editor.state.session.editing !== null && event.preventDefault()}
      onClick={() => runCommand(editor, command)}
    />
  );
}
