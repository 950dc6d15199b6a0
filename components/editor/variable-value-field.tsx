'use client';

import { optionsOf } from '@/lib/document/variable-settings';
import { setVariable } from '@/lib/editor/variables/change-variables';
import type { VariableUse } from '@/lib/editor/variables/variable-uses';
import { ChoiceField } from '../ui/choice-field';
import { TextField } from '../ui/field';
import { useEditor } from './editor-context';

/** A value that a variable's settings hold, typed, or chosen from its list where it has one. */
export function VariableValueField({
  variable,
  part,
  label,
  nothing,
}: {
  variable: VariableUse;
  part: 'sample' | 'default';
  label: string;
  /** What it means that there is none. */
  nothing?: string;
}) {
  const editor = useEditor();
  const { name, [part]: value } = variable;
  const options = variable.isPicture ? [] : optionsOf(variable);
  if (options.length > 0) {
    const none = nothing !== undefined && { none: nothing };
    const choose = (chosen: string) => setVariable(editor, name, { [part]: chosen });
    return <ChoiceField label={label} options={options} value={value} {...none} onChange={choose} />;
  }
  return (
    <TextField
      label={label}
      placeholder={nothing}
      maxLength={10_000}
      value={value}
      onChange={(event) => setVariable(editor, name, { [part]: event.target.value }, `${part} ${name}`)}
      onBlur={() => editor.endBurst()}
    />
  );
}
