'use client';

import { useState } from 'react';
import { useSay } from '../locale-context';
import { ChoiceField } from '../ui/choice-field';
import { TextField } from '../ui/field';
import { Select } from '../ui/select';
import { sourceOf, titleProblem, type LinkForm, type LinkVariable } from './link-form';
import { fieldsOf, type ProcessObject, type ValueSource } from './value-source';

/** For each variable, where its value comes from; when there is none, whether the files differ all the same. */
export function VariableSources({
  variables,
  alike,
  form,
  onChange,
}: {
  variables: readonly (LinkVariable & { readonly letterOnly: boolean })[];
  alike: boolean;
  form: LinkForm;
  onChange: (name: string, source: ValueSource) => void;
}) {
  const say = useSay();
  if (variables.length === 0)
    return <p className="text-small text-ink-muted">{say(alike ? 'ui.link.no_variables' : 'ui.link.own_values')}</p>;
  return (
    <ul className="flex flex-col gap-4 sm:gap-3">
      {variables.map((variable) => (
        <li key={variable.name} className="grid items-start gap-x-5 gap-y-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <div className="min-w-0 sm:pt-1.5">
            <code className="text-small font-medium text-accent-text [overflow-wrap:anywhere]">%{variable.name}</code>
            <VariableNote variable={variable} />
          </div>
          <SourceField
            variable={variable}
            object={form.object}
            source={sourceOf(form, variable)}
            onChange={(source) => onChange(variable.name, source)}
          />
        </li>
      ))}
    </ul>
  );
}

function VariableNote({
  variable: { title, picture, required, letterOnly },
}: {
  variable: LinkVariable & { readonly letterOnly: boolean };
}) {
  const say = useSay();
  const notes = [
    ...(title === '' ? [] : [title]),
    ...(picture ? [say('ui.link.picture')] : []),
    ...(required ? [] : [say('ui.link.optional')]),
    ...(letterOnly ? [say('ui.link.in_letter')] : []),
  ];
  return notes.length === 0 ? null : <span className="ml-2 text-fine text-ink-muted">{notes.join(' · ')}</span>;
}

function SourceField({
  variable: { name, picture, options: values },
  object,
  source,
  onChange,
}: {
  variable: LinkVariable;
  object: ProcessObject;
  source: ValueSource;
  onChange: (source: ValueSource) => void;
}) {
  const say = useSay();
  const options = [
    ...fieldsOf(object, picture).map((field) => ({ value: field as string, label: say(`ui.link.field.${field}`) })),
    { value: 'extra', label: say('ui.link.field.extra') },
    ...(object === 'order' ? [{ value: 'extra_order', label: say('ui.link.field.extra_order') }] : []),
    { value: 'constant', label: say('ui.link.field.constant') },
    { value: 'none', label: say('ui.link.field.none') },
  ];
  return (
    <div className="flex flex-col gap-2">
      <Select
        labelHidden
        label={say('ui.link.source_of', { name })}
        value={choiceValue(source)}
        options={options}
        onChange={(chosen) => onChange(chosenSource(chosen, fieldsOf(object, picture)))}
      />
      {source.kind === 'extra' && <ExtraField name={name} source={source} onChange={onChange} />}
      {source.kind === 'constant' && <ConstantField name={name} options={values} text={source.text} onChange={onChange} />}
    </div>
  );
}

/** The value that all files have, chosen where the variable has a list of them. */
function ConstantField({
  name,
  options,
  text,
  onChange,
}: {
  name: string;
  options: readonly string[];
  text: string;
  onChange: (source: ValueSource) => void;
}) {
  const say = useSay();
  const label = say('ui.link.constant_value', { name });
  const set = (value: string) => onChange({ kind: 'constant', text: value });
  if (options.length > 0) return <ChoiceField labelHidden label={label} options={options} value={text} onChange={set} />;
  return (
    <TextField label={<span className="sr-only">{label}</span>} value={text} longest={1000} onChange={(event) => set(event.target.value)} />
  );
}

/** The title of an additional field. */
function ExtraField({
  name,
  source,
  onChange,
}: {
  name: string;
  source: ValueSource & { kind: 'extra' };
  onChange: (source: ValueSource) => void;
}) {
  const say = useSay();
  const [left, setLeft] = useState(false);
  const problem = titleProblem(source);
  const told = problem === 'empty' ? (left ? say('ui.link.extra_empty') : undefined) : problem && say('ui.link.extra_sign', problem);
  return (
    <TextField
      label={<span className="sr-only">{say('ui.link.extra_name', { name })}</span>}
      hint={say('ui.link.extra_hint')}
      value={source.title}
      longest={200}
      problem={told}
      onBlur={() => setLeft(true)}
      onChange={(event) => onChange({ ...source, title: event.target.value })}
    />
  );
}

function choiceValue(source: ValueSource): string {
  if (source.kind === 'field') return source.field;
  return source.kind === 'extra' && source.of === 'order' ? 'extra_order' : source.kind;
}

function chosenSource(chosen: string, fields: ReturnType<typeof fieldsOf>): ValueSource {
  if (chosen === 'extra' || chosen === 'extra_order') return { kind: 'extra', of: chosen === 'extra' ? 'user' : 'order', title: '' };
  if (chosen === 'constant') return { kind: 'constant', text: '' };
  const field = fields.find((name) => name === chosen);
  return field === undefined ? { kind: 'none' } : { kind: 'field', field };
}
