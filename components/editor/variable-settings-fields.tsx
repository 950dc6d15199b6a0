'use client';

import { useState } from 'react';
import { optionsOf } from '@/lib/document/variable-settings';
import { readNewName, renameVariable, setVariable } from '@/lib/editor/variables/change-variables';
import type { VariableUse } from '@/lib/editor/variables/variable-uses';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { TextField } from '../ui/field';
import { useEditor } from './editor-context';
import { VariableFormFields } from './variable-form-fields';

/** All that is said of a variable, each changed as it is typed but for the name. */
export function VariableSettingsFields({ variable }: { variable: VariableUse }) {
  const say = useSay();
  const editor = useEditor();
  const { name, title } = variable;
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
      <SampleField variable={variable} />
      <VariableFormFields variable={variable} />
      <NameField name={name} />
    </>
  );
}

function SampleField({ variable }: { variable: VariableUse }) {
  const say = useSay();
  const editor = useEditor();
  const { name, sample } = variable;
  const label = say('ui.editor.variable_sample');
  const options = variable.isPicture ? [] : optionsOf(variable);
  if (options.length > 0) {
    return (
      <ChoiceField label={label} options={options} value={sample} onChange={(chosen) => setVariable(editor, name, { sample: chosen })} />
    );
  }
  return (
    <TextField
      label={label}
      maxLength={10_000}
      value={sample}
      onChange={(event) => setVariable(editor, name, { sample: event.target.value }, `sample ${name}`)}
      onBlur={() => editor.endBurst()}
    />
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
