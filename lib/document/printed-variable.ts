import { optionNamed } from './choice-option';
import { formatDate, isDateFormat, LONG, SHORT } from './date-format';
import type { FillContext } from './functions/define-function';
import { lowerCase, upperCase } from './letter-case';
import { groupedNumber } from './number-format';
import { readDate } from './read-date';
import { isSystemVariable } from './system-variables';
import { titleCase } from './title-case';
import type { VariableSettings } from './variable-settings';
import { variableValue } from './variable-value';

/**
 * What a variable prints: its value, or the default of one that may be missing, in the form that its settings ask for. One without a value
 * that should have one prints nothing and is reported.
 */
export function printVariable(name: string, context: FillContext): string {
  const settings = isSystemVariable(name) ? undefined : context.settings.get(name);
  const value = variableValue(context.values, name);
  if (value === '' && (settings?.required ?? true)) context.report({ code: 'missing_value', variable: name });
  if (settings === undefined) return value;
  // A default is chosen by the document's author and may well be «без срока» for a date.
  if (value === '') return settings.required ? '' : (inForm(settings.default, settings, context) ?? settings.default);
  const printed = inForm(value, settings, context);
  if (printed === undefined && settings.type !== 'text') {
    context.report({ code: 'unreadable_value', variable: name, expected: settings.type });
  }
  return printed ?? value;
}

/** Undefined: the text is not what the variable's type says. */
function inForm(text: string, settings: VariableSettings, { lang, valuesAsGiven = false }: FillContext): string | undefined {
  if (text === '' || valuesAsGiven) return text;
  switch (settings.type) {
    case 'text':
      return CASES[settings.letterCase](text, lang);
    case 'date':
      return dated(text, settings.dateFormat, lang);
    case 'number': {
      const grouped = groupedNumber(text, lang);
      return grouped === undefined || settings.numberFormat === 'grouped' ? grouped : text;
    }
    case 'choice':
      return settings.options.length === 0 ? text : optionNamed(settings.options, text);
  }
}

const CASES = { as_written: (text: string) => text, upper: upperCase, lower: lowerCase, title: titleCase } as const;

function dated(text: string, format: string, lang: string): string | undefined {
  const date = readDate(text, lang);
  if (date === undefined) return undefined;
  return format === SHORT || format === LONG || isDateFormat(format) ? formatDate(date, format, lang) : text;
}
