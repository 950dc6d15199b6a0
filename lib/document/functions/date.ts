import { formatDate, isDateFormat, LONG, SHORT } from '../date-format';
import { readDate } from '../read-date';
import { variableValue } from '../variable-value';
import { defineFunction, type FillContext } from './define-function';

/**
 * `{date}` — the day of the call, as the document's language writes it: 24.11.2026.
 * `{date long}` — 24 ноября 2026 г.
 * `{date DD.MM.YYYY}`, `{date «DD» MMMM YYYY г.}` — in a form of one's own, see `date-format.ts`.
 * `{date %birthday long}` — a value in any usual form, written anew; one that is no date is printed as it is, and reported.
 */
export const date = defineFunction({
  name: 'date',
  read(args) {
    const [first, ...rest] = args;
    const variable = first?.kind === 'variable' ? first.name : undefined;
    const words = variable === undefined ? args : rest;
    const wrong = words.find((word) => word.kind !== 'text');
    if (wrong) return { badArgument: wrong.written };
    const format = words.map((word) => (word.kind === 'text' ? word.text : '')).join(' ');
    const known = { '': SHORT, short: SHORT, long: LONG }[format.toLowerCase()] ?? format;
    if (known !== SHORT && known !== LONG && !isDateFormat(format)) return { badArgument: format };
    if (variable === undefined) return { variables: [], print: ({ values, lang }) => formatDate(values.draws.now, known, lang) };
    return { variables: [variable], print: (context, written) => rewritten(variable, known, context, written) };
  },
});

function rewritten(variable: string, format: string, { values, lang, report }: FillContext, written: string): string {
  const value = variableValue(values, variable);
  if (value === '') {
    report({ code: 'missing_value', variable });
    return '';
  }
  const day = readDate(value, lang);
  if (day) return formatDate(day, format, lang);
  report({ code: 'bad_function', written, argument: `%${variable}` });
  return value;
}
