import type { ReactNode } from 'react';
import { commandOf, runCommand, type CommandId } from '@/lib/editor/commands/registry';
import type { Editor } from '@/lib/editor/editor';
import { elementsAt } from '@/lib/editor/geometry/hit-test';
import { centreOf } from '@/lib/editor/geometry/box';
import { useLocale, useSay } from '../locale-context';
import { elementNames } from '../preview/element-names';
import type { MenuEntry } from '../ui/menu';
import { useRestingView } from './editor-context';

const CHOSEN: readonly (CommandId | 'rule')[] = [
  'cut',
  'copy',
  'paste',
  'duplicate',
  'copy_style',
  'paste_style',
  'delete',
  'rule',
  'bring_to_front',
  'bring_forward',
  'send_backward',
  'send_to_back',
  'rule',
  'crop',
  'reset_crop',
  'group',
  'ungroup',
  'toggle_lock',
  'toggle_hidden',
];
const NOTHING_CHOSEN: readonly (CommandId | 'rule')[] = [
  'paste',
  'select_all',
  'rule',
  'zoom_to_page',
  'zoom_full_size',
  'rule',
  'toggle_rulers',
  'toggle_guides_lock',
  'clear_guides',
];

/** The menu under the right button: what can be done with what is chosen, and what else lies here; before that, entries of the menu's own. */
export function CommandEntries({
  own = NOTHING,
  show,
}: {
  own?: readonly MenuEntry[];
  show: (entries: readonly MenuEntry[]) => ReactNode;
}): ReactNode {
  return show([...own, ...useCommandEntries()]);
}

const NOTHING: readonly MenuEntry[] = [];

function useCommandEntries(): readonly MenuEntry[] {
  const say = useSay();
  const locale = useLocale();
  const { editor, document, page, selected } = useRestingView('waited_for');
  const names = elementNames(document, locale);
  const listed = selected.length > 0 ? CHOSEN : NOTHING_CHOSEN;
  const entries = listed.map((id): MenuEntry => (id === 'rule' ? 'rule' : commandEntry(editor, id, say(commandOf(id).label))));
  const [only] = selected;
  const here = only === undefined || selected.length > 1 ? [] : elementsAt(page.elements, centreOf(only), { locked: true });
  if (here.length < 2 || only === undefined) return entries;
  const options = here.map(({ id }) => ({ value: id, label: names.get(id) ?? '' }));
  const onChoose = (id: string) => editor.view({ selection: [id] });
  return [...entries, 'rule', { label: say('ui.editor.lies_here'), value: only.id, options, onChoose }];
}

/** A command as a line of a menu. */
export function commandEntry(editor: Editor, id: CommandId, label: string): MenuEntry {
  return { label, disabled: !commandOf(id).isEnabled(editor), danger: id === 'delete', onSelect: () => void runCommand(editor, id) };
}
