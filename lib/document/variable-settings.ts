import * as z from 'zod/mini';
import { remembered } from '../remembered';
import { optionalText, variableName } from './schema';

/** What a person says about a variable beyond its use. */
export const variableSettings = z.object({
  name: variableName,
  /** How forms and tables call it; empty: by its name. */
  title: optionalText(200),
  /** Shown while designing. */
  sample: optionalText(10_000),
  /**
   * What its values are. One that is no date, or no number, is printed as it came, and reported. Pictures are not among them: a variable is
   * one where a picture is asked for.
   */
  type: z._default(z.enum(['text', 'number', 'date']), 'text'),
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
