import { isSystemVariable } from '../../document/system-variables';
import type { CreateWarning } from './create-warning';
import type { RowWithPictures } from './take-in-pictures';

/** Variables with a meaning of their own, whether a document prints them or not. */
const MEANINGFUL = new Set(['email', 'filename', 'folder_id']);

/** What a row lacks of the variables that must be given, and what it has that the document does not use. */
export function valueWarnings(
  row: RowWithPictures,
  { used, required }: { readonly used: ReadonlySet<string>; readonly required: ReadonlySet<string> },
): CreateWarning[] {
  const warnings: CreateWarning[] = [];
  for (const variable of required) {
    const given = (row.variables[variable] ?? '') !== '' || row.pictures[variable] !== undefined;
    if (!given) warnings.push({ code: 'missing_value', variable });
  }
  for (const variable of Object.keys(row.variables)) {
    if (isSystemVariable(variable)) warnings.push({ code: 'system_variable', variable });
    else if (!used.has(variable) && !MEANINGFUL.has(variable)) warnings.push({ code: 'unused_variable', variable });
  }
  return warnings;
}
