'use client';

import { useState } from 'react';
import { readNewName, renameVariable, setVariable } from '@/lib/editor/variables/change-variables';
import type { VariableUse } from '@/lib/editor/variables/variable-uses';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { useEditor } from './editor-context';
import { VariableFormFields } from './variable-form-fields';
import { VariableValueField } from './variable-value-field';

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
      <VariableValueField variable={variable} part="sample" label={say('ui.editor.variable_sample')} />
      <VariableFormFields variable={variable} />
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
