'use client';

import type { Command } from '@/lib/editor/commands/define-command';
import { commands } from '@/lib/editor/commands/registry';
import { shortcutText } from '@/lib/editor/shortcut';
import { useSay } from '../locale-context';
import { Dialog } from '../ui/dialog';
import { onMac } from './command-button';

const SECTIONS = ['edit', 'arrange', 'insert', 'text', 'page', 'view'] as const satisfies readonly Command['section'][];

/** Every command that has keys, with them. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog open onClose={onClose} title={say('ui.editor.shortcuts')} width="large">
      <div className="columns-1 gap-8 sm:columns-2">
        {SECTIONS.map((section) => (
          <section key={section} className="mb-5 break-inside-avoid">
            <h3 className="mb-1.5 text-fine font-medium text-ink-muted">{say(`ui.editor.section.${section}`)}</h3>
            <dl>
              {commands
                .filter((command: Command) => command.section === section && command.shortcuts.length > 0)
                .map(({ id, label, shortcuts }) => (
                  <div key={id} className="flex items-baseline justify-between gap-4 py-1 text-small">
                    <dt>{say(label)}</dt>
                    <dd className="shrink-0 text-fine text-ink-muted tabular-nums">
                      {shortcuts[0] === undefined ? '' : shortcutText(shortcuts[0], onMac)}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
