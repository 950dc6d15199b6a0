import * as z from 'zod/mini';
import { remembered } from '../remembered';
import { keptText, optionalText, variableName } from './schema';

/** A choice has no more options, */
export const MOST_OPTIONS = 100;
/** each of no more signs. */
export const LONGEST_OPTION = 200;

/** What a person says about a variable beyond its use. */
export const variableSettings = z.object({
  name: variableName,
  /** How forms and tables call it; empty: by its name. */
  title: optionalText(200),
  /** Shown while designing. */
  sample: optionalText(10_000),
  /**
   * What its values are. One that is no date, no number, or none of the `options` of a choice, is printed as it came, and reported.
   * Pictures are not among them: a variable is one where a picture is asked for.
   */
  type: z._default(z.enum(['text', 'number', 'date', 'choice']), 'text'),
  /** Of a choice: its values, printed as they are written here; while there is none, any value will do. */
  options: z._default(z.array(keptText(LONGEST_OPTION).check(z.minLength(1))).check(z.maxLength(MOST_OPTIONS)), []),
  /** Whether a file without a value is reported; another prints `default`. */
  required: z._default(z.boolean(), true),
  /** Printed where a variable that is not required has no value; `required` ones have none. */
  default: optionalText(10_000),
  /** Of a text, whatever case its values come in. */
  letterCase: z._default(z.enum(['as_written', 'upper', 'lower', 'title']), 'as_written'),
  /** Of a date: `short`, `long` or signs (`date-format.ts`); empty, or without any sign: as it came. */
  dateFormat: optionalText(100),
  /** Of a number: `grouped` sets thousands apart and writes the decimal mark as the document's language does. */
  numberFormat: z._default(z.enum(['as_written', 'grouped']), 'as_written'),
});
export type VariableSettings = z.infer<typeof variableSettings>;

/** What the variable's value is one of; empty: it may be anything. */
export function optionsOf({ type, options }: Pick<VariableSettings, 'type' | 'options'>): readonly string[] {
  return type === 'choice' ? options : [];
}

/** What stands for the variable's values while there are none: of a choice without a sample, the first it has. */
export function sampleOf(settings: Pick<VariableSettings, 'type' | 'options' | 'sample'>): string {
  return settings.sample || (optionsOf(settings)[0] ?? '');
}

export type SettingsByName = ReadonlyMap<string, VariableSettings>;

/**
 * Of a document's variables, by their names; the same list always gives the same map. Versions are kept as they were once written, so what
 * settings of an earlier schema lack is put in; none are there where they cannot be read.
 */
export const settingsByName = remembered((variables: readonly unknown[]): SettingsByName => {
  const read = z.array(variableSettings).safeParse(variables);
  return new Map((read.success ? read.data : []).map((variable) => [variable.name, variable]));
});

/** Where nothing is said of any variable: each prints what it was given. */
export const NO_SETTINGS: SettingsByName = new Map();
