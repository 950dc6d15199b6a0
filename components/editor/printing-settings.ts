import type { VariableSettings } from '@/lib/document/variable-settings';
import { remembered } from '@/lib/remembered';

/** What of a document's settings of variables changes what is printed, as a text to compare: typing a title changes nothing. */
export const printingOf = remembered((variables: readonly VariableSettings[]): string => JSON.stringify(variables.map(printing)));

/** What of one variable's settings changes what it prints. */
export function printing({
  name,
  type,
  required,
  default: instead,
  letterCase,
  dateFormat,
  numberFormat,
}: VariableSettings): readonly unknown[] {
  return [name, type, required, instead, letterCase, dateFormat, numberFormat];
}
