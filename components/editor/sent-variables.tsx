'use client';

import { useEffect, useEffectEvent } from 'react';
import { insertElement } from '@/lib/editor/add-elements';
import { useSay } from '../locale-context';
import { IconButton } from '../ui/icon-button';
import { useEditor } from './editor-context';
import { useShownValues } from './shown-values';

/** Variables that came with the last calls and stand nowhere in the document, each put on the page by a press. */
export function SentVariables({ known }: { known: ReadonlySet<string> }) {
  const say = useSay();
  const editor = useEditor();
  const { sent } = useShownValues();
  const want = useEffectEvent(sent.want);
  useEffect(() => want(), []);
  const further = sent.names.filter((name) => !known.has(name));
  if (further.length === 0) return null;
  return (
    <div>
      <p className="mb-1 text-fine text-ink-muted">{say('ui.editor.sent_variables')}</p>
      <ul className="-mx-2">
        {further.map((name) => (
          <li key={name} className="flex items-center gap-1 rounded-md pr-1 pl-2 hover:bg-hover">
            <span className="min-w-0 flex-1 truncate font-mono text-fine">%{name}</span>
            <IconButton
              icon="plus"
              size="small"
              label={say('ui.editor.sent_variables.add', { name: `%${name}` })}
              onClick={() => insertElement(editor, 'text', { text: `%${name}` })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
