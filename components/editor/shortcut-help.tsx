'use client';

import { useState } from 'react';
import type { Command } from '@/lib/editor/commands/define-command';
import { commands } from '@/lib/editor/commands/registry';
import { shortcutText } from '@/lib/editor/shortcut';
import type { Say } from '@/lib/i18n/ui/words';
import { useLocale, useSay } from '../locale-context';
import { Checkbox } from '../ui/checkbox';
import { Dialog } from '../ui/dialog';
import { SearchField } from '../ui/search-field';
import { onMac } from './command-button';
import { useEditor, useEditorState } from './editor-context';

const SECTIONS = ['edit', 'arrange', 'insert', 'text', 'page', 'view'] as const satisfies readonly Command['section'][];

/** What the mouse does with a key held: what it is, the key, and what is done meanwhile. */
const GESTURES = [
  ['measure', 'alt', 'point'],
  ['copy', 'alt', 'drag'],
  ['behind', 'alt', 'click'],
  ['free', 'mod', 'drag'],
  ['straight', 'shift', 'drag'],
  ['part', 'mod', 'click'],
  ['pan', 'space', 'drag'],
  ['zoom', 'mod', 'wheel'],
] as const;

interface Line {
  readonly id: string;
  readonly name: string;
  readonly keys: string;
}

/** Every command that has keys, and what the mouse does with a key held; found by their names and by the keys. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const locale = useLocale();
  const [sought, setSought] = useState('');
  const needle = sought.trim().toLocaleLowerCase(locale);
  const found = sectionsOf(say).flatMap(({ title, lines }) => {
    const shown = lines.filter(({ name, keys }) => `${name} ${keys}`.toLocaleLowerCase(locale).includes(needle));
    return shown.length === 0 ? [] : [{ title, lines: shown }];
  });
  return (
    <Dialog open onClose={onClose} title={say('ui.editor.shortcuts')} width="large">
      <SearchField label={say('ui.editor.palette.search')} value={sought} onChange={setSought} className="mb-4" />
      <SignKeys />
      {found.length === 0 && <p className="text-small text-ink-muted">{say('ui.editor.palette.nothing')}</p>}
      <div className="columns-1 gap-8 sm:columns-2">
        {found.map(({ title, lines }) => (
          <section key={title} className="mb-5 break-inside-avoid">
            <h3 className="mb-1.5 text-fine font-medium text-ink-muted">{title}</h3>
            <dl>
              {lines.map(({ id, name, keys }) => (
                <div key={id} className="flex items-baseline justify-between gap-4 py-1 text-small">
                  <dt>{name}</dt>
                  <dd className="shrink-0 text-fine text-ink-muted tabular-nums">{keys}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Keys that are a sign alone, for all who would rather not have them. */
function SignKeys() {
  const say = useSay();
  const editor = useEditor();
  const on = useEditorState(({ session }) => session.signKeys);
  return (
    <div className="mb-5">
      <Checkbox
        label={say('ui.editor.sign_keys')}
        hint={say('ui.editor.sign_keys_hint')}
        checked={on}
        onChange={(signKeys) => editor.view({ signKeys })}
      />
    </div>
  );
}

function sectionsOf(say: Say): readonly { readonly title: string; readonly lines: readonly Line[] }[] {
  const byKeys = SECTIONS.map((section) => ({
    title: say(`ui.editor.section.${section}`),
    lines: commands.flatMap((command): Line[] => {
      const { section: own, shortcuts }: Pick<Command, 'section' | 'shortcuts'> = command;
      const [first] = shortcuts;
      return own !== section || first === undefined ? [] : [{ id: command.id, name: say(command.label), keys: shortcutText(first, onMac) }];
    }),
  }));
  const held = { alt: onMac ? '⌥' : 'Alt', mod: onMac ? '⌘' : 'Ctrl', shift: onMac ? '⇧' : 'Shift', space: say('ui.editor.gesture.space') };
  const byMouse = GESTURES.map(([id, key, act]): Line => ({
    id,
    name: say(`ui.editor.gesture.${id}`),
    keys: `${held[key]} + ${say(`ui.editor.gesture.act.${act}`)}`,
  }));
  return [...byKeys, { title: say('ui.editor.section.mouse'), lines: byMouse }];
}
