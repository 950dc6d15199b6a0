'use client';

import type { DesignDocument } from '@/lib/document/design-document';
import type { Editor } from '@/lib/editor/editor';
import { forgetVariable } from '@/lib/editor/variables/change-variables';
import type { VariableUse } from '@/lib/editor/variables/variable-uses';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { useEditor } from './editor-context';
import { VariableSettingsFields } from './variable-settings-fields';

interface Opened {
  variable: VariableUse;
  document: DesignDocument;
  /** Of the elements, by their ids. */
  names: ReadonlyMap<string, string>;
}

/** What is said of a variable of the list, and where it stands. */
export function OpenedVariable({ variable, document, names }: Opened) {
  return (
    <div className="space-y-3 px-2 pt-1.5 pb-3">
      <VariableSettingsFields variable={variable} />
      <Uses variable={variable} document={document} names={names} />
    </div>
  );
}

function Uses({ variable, document, names }: Opened) {
  const say = useSay();
  const editor = useEditor();
  const { name, elements, inFileName } = variable;
  if (elements.length === 0 && !inFileName) {
    return (
      <div>
        <p className="text-fine text-ink-muted">{say('ui.editor.variable_unused')}</p>
        <Button size="small" className="mt-1.5" onClick={() => forgetVariable(editor, name)}>
          {say('ui.editor.variable_forget')}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <p className="mb-1 text-small font-medium">{say('ui.editor.variable_uses')}</p>
      <ul className="-mx-1.5">
        {elements.map(({ page, element }) => (
          <li key={element}>
            <button
              type="button"
              onClick={() => show(editor, page, element)}
              className="flex min-h-7 w-full items-center gap-2 rounded-sm px-1.5 text-left text-fine text-accent-text hover:bg-hover"
            >
              <span className="min-w-0 flex-1 truncate">{names.get(element)}</span>
              {document.pages.length > 1 && (
                <span className="shrink-0 text-ink-muted">
                  {say('ui.editor.page', { number: document.pages.findIndex(({ id }) => id === page) + 1 })}
                </span>
              )}
            </button>
          </li>
        ))}
        {inFileName && <li className="px-1.5 py-1 text-fine text-ink-muted">{say('ui.editor.variable_in_file_name')}</li>}
      </ul>
    </div>
  );
}

function show(editor: Editor, page: string, element: string): void {
  editor.view({ page, selection: [element], editing: null });
}
