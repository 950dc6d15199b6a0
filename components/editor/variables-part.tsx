'use client';

import { Suspense, useMemo, useState } from 'react';
import type { DesignDocument } from '@/lib/document/design-document';
import type { Editor } from '@/lib/editor/editor';
import { forgetVariable, readNewName, renameVariable, setVariable } from '@/lib/editor/variables/change-variables';
import { variableUses, type VariableUse } from '@/lib/editor/variables/variable-uses';
import { useLocale, useSay } from '../locale-context';
import { elementNames } from '../preview/element-names';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Icon } from '../ui/icon';
import { onDemand } from '../ui/on-demand';
import { useEditor, useEditorState } from './editor-context';
import { Part } from './inspector';

const SentVariables = onDemand(async () => (await import('./sent-variables')).SentVariables);
const VariableFormFields = onDemand(async () => (await import('./variable-form-fields')).VariableFormFields);

/** The document's variables: what each is called by people, where it stands, and its name, changed everywhere at once. */
export function VariablesPart() {
  const say = useSay();
  const locale = useLocale();
  const document = useEditorState((state) => state.document);
  const variables = useMemo(() => variableUses(document), [document]);
  const names = useMemo(() => elementNames(document, locale), [document, locale]);
  const known = useMemo(() => new Set(variables.map(({ name }) => name)), [variables]);
  return (
    <Part title={say('ui.editor.variables')}>
      {variables.length === 0 && <p className="text-fine text-ink-muted">{say('ui.editor.no_variables')}</p>}
      <ul className="-mx-2">
        {variables.map((variable) => (
          <li key={variable.name}>
            <details className="group rounded-md open:bg-sunken">
              <summary className="flex list-none items-center gap-1.5 rounded-md px-2 py-1.5 hover:bg-hover [&::-webkit-details-marker]:hidden">
                <Icon name="forward" className="size-3.5 shrink-0 text-ink-muted transition-transform duration-100 group-open:rotate-90" />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-mono text-fine">%{variable.name}</span>
                  {variable.title !== '' && <span className="block truncate text-fine text-ink-muted">{variable.title}</span>}
                </span>
              </summary>
              <div className="space-y-3 px-2 pt-1.5 pb-3">
                <VariableSettingsFields variable={variable} />
                <Uses variable={variable} document={document} names={names} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      <Suspense>
        <SentVariables known={known} />
      </Suspense>
    </Part>
  );
}

/** All that is said of a variable, each changed as it is typed but for the name. */
export function VariableSettingsFields({ variable }: { variable: VariableUse }) {
  const say = useSay();
  const editor = useEditor();
  const { name, title, sample } = variable;
  return (
    <>
      <TextField
        label={say('ui.editor.variable_title')}
        placeholder={say('ui.editor.variable_title_example')}
        maxLength={200}
        value={title}
        onChange={(event) => setVariable(editor, name, { title: event.target.value }, `title ${name}`)}
        onBlur={() => editor.endBurst()}
      />
      <TextField
        label={say('ui.editor.variable_sample')}
        maxLength={10_000}
        value={sample}
        onChange={(event) => setVariable(editor, name, { sample: event.target.value }, `sample ${name}`)}
        onBlur={() => editor.endBurst()}
      />
      <Suspense>
        <VariableFormFields variable={variable} />
      </Suspense>
      <NameField name={name} />
    </>
  );
}

/** The variable's name; Enter or leaving the field renames it everywhere, a name that cannot be is told and nothing changes. */
function NameField({ name }: { name: string }) {
  const say = useSay();
  const editor = useEditor();
  const [written, setWritten] = useState(`%${name}`);
  const read = readNewName(editor, name, written);
  const latin = 'refused' in read ? read.latin : undefined;
  const rename = () => 'name' in read && renameVariable(editor, name, read.name);
  return (
    <div>
      <TextField
        label={say('ui.editor.variable_name')}
        hint={say('ui.editor.variable_name_hint')}
        problem={'refused' in read ? say(`ui.editor.variable_refused.${read.refused}`) : undefined}
        className="font-mono"
        maxLength={101}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
        onBlur={rename}
      />
      {latin !== undefined && (
        <Button
          size="small"
          className="mt-1.5 max-w-full"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setWritten(`%${latin}`)}
        >
          <span className="truncate">{say('ui.editor.write_latin', { latin: `%${latin}` })}</span>
        </Button>
      )}
    </div>
  );
}

function Uses({ variable, document, names }: { variable: VariableUse; document: DesignDocument; names: ReadonlyMap<string, string> }) {
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
