import { isCalendarLanguage } from '../calendar-words';
import { shiftDate, type DateShift } from '../civil-calendar';
import { formatDate, isDateFormat, LONG, SHORT } from '../date-format';
import type { CivilDateTime } from '../file-values';
import { readDate } from '../read-date';
import { defineFunction, NO_NEEDS, type Argument, type BadArgument, type FillContext } from './define-function';
import { readOperand, type Operand } from './operand';

/**
 * `{date}` — the day of the call, as the document's language writes it: 24.11.2026.
 * `{date long}` — 24 ноября 2026 г.; `{date long lang=en}` — 24 November 2026.
 * `{date DD.MM.YYYY}`, `{date «DD» MMMM YYYY г.}`, `{date HH:mm}` — in a form of one's own, see `date-format.ts`.
 * `{date %birthday long}` — a value in any usual form, written anew; one that is no date is printed as it is, and reported.
 * `{date years=3 days=-1}` — so much later or earlier; months and years first, the 31st becomes the month's last day.
 */
export const date = defineFunction({
  name: 'date',
  read(args) {
    const [first, ...rest] = args;
    const value = first && (first.kind === 'variable' || first.kind === 'function') ? readOperand(first) : undefined;
    const form = readForm(value ? rest : args);
    if ('badArgument' in form) return form;
    if (!value) return { ...NO_NEEDS, print: ({ values, lang }) => printDate(values.draws.now, form, lang) };
    const { variables, required, draws } = value;
    return { variables, required, draws, print: (context, written) => rewritten(value, first?.written ?? '', form, context, written) };
  },
});

interface DateForm {
  readonly format: string;
  /** Undefined: the document's. */
  readonly lang: string | undefined;
  readonly shift: DateShift;
}

function readForm(args: readonly Argument[]): DateForm | BadArgument {
  const words: string[] = [];
  const shift = { years: 0, months: 0, days: 0 };
  let lang: string | undefined;
  for (const argument of args) {
    if (argument.kind === 'text') words.push(argument.text);
    else if (argument.kind !== 'option') return { badArgument: argument.written, expected: 'date_format' };
    else if (argument.name === 'lang') {
      if (!isCalendarLanguage(argument.value)) return { badArgument: argument.written, expected: 'date_language' };
      lang = argument.value;
    } else if (!readShift(argument.name, argument.value, shift)) return { badArgument: argument.written, expected: 'date_option' };
  }
  const written = words.join(' ');
  const format = { '': SHORT, short: SHORT, long: LONG }[written.toLowerCase()] ?? written;
  if (format !== SHORT && format !== LONG && !isDateFormat(format)) return { badArgument: format, expected: 'date_format' };
  return { format, lang, shift };
}

function readShift(name: string, value: string, shift: { years: number; months: number; days: number }): boolean {
  if (name !== 'years' && name !== 'months' && name !== 'days') return false;
  const amount = /^[+-]?\d{1,4}$/.test(value) ? Number(value) : undefined;
  shift[name] = amount ?? 0;
  return amount !== undefined;
}

function printDate(day: CivilDateTime, { format, lang, shift }: DateForm, documentLang: string): string {
  return formatDate(shiftDate(day, shift), format, lang ?? documentLang);
}

function rewritten(value: Operand, argument: string, form: DateForm, context: FillContext, written: string): string {
  const text = value.print({ ...context, valuesAsGiven: true });
  if (text === '') return '';
  const day = readDate(text, context.lang);
  if (day) return printDate(day, form, context.lang);
  context.report({ code: 'bad_function', written, argument, expected: 'date_value' });
  return text;
}
