'use client';

import { commandOf, type CommandId } from '@/lib/editor/commands/registry';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { commandEntry } from './command-entries';
import { useEditor } from './editor-context';

const LISTED: readonly CommandId[] = ['open_states', 'name_state', 'toggle_panels', 'open_palette', 'open_shortcuts'];

/** What is done with the document as a whole, and the way to everything else, under one button of the top bar. */
export function EditorMenu() {
  const say = useSay();
  const editor = useEditor();
  const entries = LISTED.map((id) => commandEntry(editor, id, say(commandOf(id).label)));
  return <Menu entries={entries} trigger={<IconButton icon="more" label={say('ui.editor.menu')} tooltip={false} />} />;
}
