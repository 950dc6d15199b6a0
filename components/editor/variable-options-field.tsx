'use client';

import { useState } from 'react';
import { sameJson } from '@/lib/editor/same-json';
import { readOptions, type RefusedOptions } from '@/lib/editor/variables/read-options';
import { useSay } from '../locale-context';
import { TextArea } from '../ui/field';

/** The values that a choice has, one on a line; what cannot be a list is told, and the last one that could be stays. */
export function VariableOptionsField({
  options,
  onChange,
  onLeave,
}: {
  options: readonly string[];
  onChange: (options: readonly string[]) => void;
  onLeave: () => void;
}) {
  const say = useSay();
  // Lines as they are typed, for as long as the document has the list that they made.
  const [typed, setTyped] = useState({ text: options.join('\n'), options });
  const written = sameJson(typed.options, options) ? typed.text : options.join('\n');
  const read = readOptions(written);
  const type = (text: string) => {
    const next = readOptions(text);
    const made = 'options' in next ? next.options : options;
    setTyped({ text, options: made });
    if (!sameJson(made, options)) onChange(made);
  };
  const leave = () => {
    if ('options' in read) setTyped({ text: options.join('\n'), options });
    onLeave();
  };
  const refusal = (refused: RefusedOptions) =>
    refused.reason === 'too_many'
      ? say('ui.editor.variable_options.too_many', refused)
      : say('ui.editor.variable_options.too_long', refused);
  const empty = 'options' in read && read.options.length === 0;
  return (
    <TextArea
      label={say('ui.editor.variable_options')}
      hint={say('ui.editor.variable_options_hint')}
      problem={'refused' in read ? refusal(read.refused) : empty ? say('ui.editor.variable_options.empty') : undefined}
      placeholder={say('ui.editor.variable_options_example')}
      rows={3}
      value={written}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  );
}
