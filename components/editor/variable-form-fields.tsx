'use client';

import { formatDate, isDateFormat } from '@/lib/document/date-format';
import { groupedNumber } from '@/lib/document/number-format';
import type { VariableSettings } from '@/lib/document/variable-settings';
import { setVariable } from '@/lib/editor/variables/change-variables';
import type { VariableUse } from '@/lib/editor/variables/variable-uses';
import { useState } from 'react';
import { useSay } from '../locale-context';
import { TextField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import { useEditor, useEditorState } from './editor-context';
import { VariableOptionsField } from './variable-options-field';
import { VariableValueField } from './variable-value-field';

/** What a variable's values are, how they are printed, and what stands where there is none. Needs no knowledge of functions. */
export function VariableFormFields({ variable }: { variable: VariableUse }) {
  const say = useSay();
  const editor = useEditor();
  const { name, type, isPicture, required } = variable;
  const set = (change: Partial<VariableSettings>, burst?: string) => setVariable(editor, name, change, burst);
  return (
    <>
      {isPicture ? (
        <p className="text-fine text-ink-muted">{say('ui.editor.variable_is_picture')}</p>
      ) : (
        <div>
          <p className="mb-1.5 text-small font-medium">{say('ui.editor.variable_type')}</p>
          <Segmented
            label={say('ui.editor.variable_type')}
            options={(['text', 'number', 'date', 'choice'] as const).map((value) => ({
              value,
              label: say(`ui.editor.variable_type.${value}`),
            }))}
            value={type}
            onChange={(chosen) => set({ type: chosen })}
          />
        </div>
      )}
      {!isPicture && <FormOfType key={type} variable={variable} onChange={set} />}
      <Switch
        label={<span className="text-small">{say('ui.editor.variable_required')}</span>}
        hint={<span className="text-fine">{say(required ? 'ui.editor.variable_required_hint' : 'ui.editor.variable_optional_hint')}</span>}
        checked={required}
        onChange={(checked) => set({ required: checked })}
      />
      {!required && !isPicture && (
        <VariableValueField
          variable={variable}
          part="default"
          label={say('ui.editor.variable_default')}
          nothing={say('ui.editor.variable_default_nothing')}
        />
      )}
    </>
  );
}

type OnChange = (change: Partial<VariableSettings>, burst?: string) => void;

/** How values of the variable's type are printed. */
function FormOfType({ variable, onChange }: { variable: VariableUse; onChange: OnChange }) {
  const say = useSay();
  const lang = useEditorState(({ document }) => document.lang);
  switch (variable.type) {
    case 'text':
      return (
        <Select
          label={say('ui.editor.letter_case')}
          options={CASES.map((value) => ({ value, label: say(`ui.editor.variable_case.${value}`) }))}
          value={variable.letterCase}
          onChange={(letterCase) => onChange({ letterCase })}
        />
      );
    case 'date':
      return <DateForm variable={variable} lang={lang} onChange={onChange} />;
    case 'number':
      return (
        <Select
          label={say('ui.editor.variable_number')}
          options={[
            { value: 'as_written', label: say('ui.editor.variable_as_given') },
            { value: 'grouped', label: groupedNumber('12500,5', lang) ?? '' },
          ]}
          value={variable.numberFormat}
          onChange={(numberFormat) => onChange({ numberFormat })}
        />
      );
    case 'choice':
      return <Options variable={variable} onChange={onChange} />;
  }
}

function Options({ variable: { name, options }, onChange }: { variable: VariableUse; onChange: OnChange }) {
  const editor = useEditor();
  return (
    <VariableOptionsField
      options={options}
      onChange={(read) => onChange({ options: [...read] }, `options ${name}`)}
      onLeave={() => editor.endBurst()}
    />
  );
}

const CASES = ['as_written', 'upper', 'lower', 'title'] as const;

/** Forms to choose from, shown as they print; any other is written by its signs. */
const DATE_FORMS = ['short', 'long', '«DD» MMMM YYYY г.', 'DD.MM.YY', 'LLLL YYYY', 'YYYY'] as const;
/** A day whose day, month and year cannot be taken for one another. */
const EXAMPLE = { year: 2026, month: 9, day: 30, hour: 12, minute: 0, second: 0, offset: 0 };

function DateForm({ variable: { name, dateFormat }, lang, onChange }: { variable: VariableUse; lang: string; onChange: OnChange }) {
  const say = useSay();
  const editor = useEditor();
  const offered = DATE_FORMS.filter((format) => !format.includes('г.') || lang.toLowerCase().startsWith('ru'));
  const [own, setOwn] = useState(dateFormat !== '' && !offered.some((format) => format === dateFormat));
  const choose = (chosen: string) => {
    setOwn(chosen === OWN);
    onChange({ dateFormat: chosen === OWN ? dateFormat || 'DD.MM.YYYY' : chosen });
  };
  return (
    <>
      <Select
        label={say('ui.editor.variable_date')}
        options={[
          { value: '', label: say('ui.editor.variable_as_given') },
          ...offered.map((format) => ({ value: format, label: formatDate(EXAMPLE, format, lang) })),
          { value: OWN, label: say('ui.editor.variable_date_own') },
        ]}
        value={own ? OWN : dateFormat}
        onChange={choose}
      />
      {own && (
        <TextField
          label={say('ui.editor.variable_date_signs')}
          hint={say('ui.editor.variable_date_signs_hint', { example: formatDate(EXAMPLE, dateFormat, lang) })}
          problem={isDateFormat(dateFormat) ? undefined : say('ui.editor.variable_date_signs_missing')}
          maxLength={100}
          value={dateFormat}
          onChange={(event) => onChange({ dateFormat: event.target.value }, `date ${name}`)}
          onBlur={() => editor.endBurst()}
        />
      )}
    </>
  );
}

/** No form is written so. */
const OWN = 'own';
